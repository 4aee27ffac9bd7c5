package org.gongkai.request.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Edition;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/** The days of a request as somebody typed them who wants to know the deadline. Nothing of it is kept, and no name is asked for. */
public record ClockForm(
        String channel,
        String on,
        String confirmedOn,
        String correctionOn,
        String correctionDue,
        String correctedOn,
        String thirdPartyOn,
        String thirdPartyRepliedOn,
        String extendedOn,
        String extendedDays,
        String feeOn,
        String feePaidOn,
        String decidedOn,
        String asOf) {

    static final List<String> CHANNELS = Arrays.stream(Channel.values()).map(Channel::word).toList();
    /** A request that is older than its third year is not counted day by day on a page. */
    private static final int MOST_YEARS = 3;

    // Spring gives null for a field that was not sent.
    public ClockForm(
            @Nullable String channel,
            @Nullable String on,
            @Nullable String confirmedOn,
            @Nullable String correctionOn,
            @Nullable String correctionDue,
            @Nullable String correctedOn,
            @Nullable String thirdPartyOn,
            @Nullable String thirdPartyRepliedOn,
            @Nullable String extendedOn,
            @Nullable String extendedDays,
            @Nullable String feeOn,
            @Nullable String feePaidOn,
            @Nullable String decidedOn,
            @Nullable String asOf) {
        this.channel = Typed.clean(channel);
        this.on = Typed.clean(on);
        this.confirmedOn = Typed.clean(confirmedOn);
        this.correctionOn = Typed.clean(correctionOn);
        this.correctionDue = Typed.clean(correctionDue);
        this.correctedOn = Typed.clean(correctedOn);
        this.thirdPartyOn = Typed.clean(thirdPartyOn);
        this.thirdPartyRepliedOn = Typed.clean(thirdPartyRepliedOn);
        this.extendedOn = Typed.clean(extendedOn);
        this.extendedDays = Typed.clean(extendedDays);
        this.feeOn = Typed.clean(feeOn);
        this.feePaidOn = Typed.clean(feePaidOn);
        this.decidedOn = Typed.clean(decidedOn);
        this.asOf = Typed.clean(asOf);
    }

    /** Nobody has asked yet: the page was opened by its address alone. */
    boolean isEmpty() {
        return channel.isEmpty() && on.isEmpty() && asOf.isEmpty();
    }

    /** Whether the channel counts from the day on which both sides confirm (art. 31). */
    private boolean needsConfirmation() {
        return Channel.of(channel).filter(it -> !it.isReceivedAtOnce(Edition.OF_2019)).isPresent();
    }

    void check(Typed typed) {
        typed.chosen("channel", channel, CHANNELS, "request.error.choose");
        typed.must("on", on, 20, "request.error.on.missing");
        var received = typed.day("on", on);
        if (received.filter(day -> day.isBefore(Edition.OF_2007.inForceFrom())).isPresent()) {
            typed.reject("on", "request.clock.error.before-ordinance");
        }
        received.ifPresent(first -> {
            for (var field : days()) {
                typed.day(field.name(), field.value())
                        .filter(day -> day.isBefore(first) || day.isAfter(first.plusYears(MOST_YEARS)))
                        .ifPresent(_ -> typed.reject(field.name(), "request.clock.error.range"));
            }
        });
        if (needsConfirmation() && confirmedOn.isEmpty() && !decidedOn.isEmpty()) {
            typed.reject("confirmedOn", "request.clock.error.unconfirmed");
        }
        typed.needs("correctionDue", correctionDue, !correctionOn.isEmpty(), "request.error.on.missing");
        typed.needs("correctionOn", correctionOn, !correctedOn.isEmpty(), "request.error.on.missing");
        typed.needs("thirdPartyOn", thirdPartyOn, !thirdPartyRepliedOn.isEmpty(), "request.error.on.missing");
        typed.needs("extendedDays", extendedDays, !extendedOn.isEmpty(), "request.clock.error.days");
        typed.needs("extendedOn", extendedOn, !extendedDays.isEmpty(), "request.error.on.missing");
        typed.needs("feeOn", feeOn, !feePaidOn.isEmpty(), "request.error.on.missing");
        typed.matches("extendedDays", extendedDays, "[1-9][0-9]{0,2}", "request.clock.error.days");
    }

    private record Field(String name, String value) {}

    private List<Field> days() {
        return List.of(
                new Field("confirmedOn", confirmedOn),
                new Field("correctionOn", correctionOn),
                new Field("correctionDue", correctionDue),
                new Field("correctedOn", correctedOn),
                new Field("thirdPartyOn", thirdPartyOn),
                new Field("thirdPartyRepliedOn", thirdPartyRepliedOn),
                new Field("extendedOn", extendedOn),
                new Field("feeOn", feeOn),
                new Field("feePaidOn", feePaidOn),
                new Field("decidedOn", decidedOn),
                new Field("asOf", asOf));
    }

    /** What happened, in the order of the days. Only what was checked and found fine. */
    List<CaseEvent> events() {
        var events = new ArrayList<CaseEvent>();
        var applicant = ApplicantKind.NATURAL; // makes no difference to the clock
        Stream.<Optional<? extends CaseEvent>>of(
                        event(on, day -> new Received(
                                day, Channel.of(channel).orElseThrow(), Typed.dayOf(confirmedOn).orElse(null), applicant)),
                        event(correctionOn, day -> new CorrectionNoticed(day, Typed.dayOf(correctionDue).orElseThrow())),
                        event(correctedOn, day -> new Corrected(day, false)),
                        event(thirdPartyOn, day -> new ThirdPartyConsulted(day, "1", null)),
                        event(thirdPartyRepliedOn, day -> new ThirdPartyReplied(day, "1", true)),
                        event(extendedOn, day -> new Extended(day, Integer.parseInt(extendedDays), "")),
                        event(feeOn, day -> new FeeNoticed(day, BigDecimal.ZERO, null)),
                        event(feePaidOn, FeePaid::new),
                        event(decidedOn, day -> new Decided(day, List.of(Outcome.DISCLOSED), null, null, false)))
                .flatMap(Optional::stream)
                .forEach(events::add);
        events.sort(Comparator.comparing(CaseEvent::on)); // on one day as they follow each other above
        return events;
    }

    private static <T extends CaseEvent> Optional<T> event(String day, Function<LocalDate, T> made) {
        return Typed.dayOf(day).map(made);
    }
}

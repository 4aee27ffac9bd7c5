package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.Refused;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Edition;
import org.gongkai.request.law.Fault;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a case's events; each part of the law keeps what it makes of them. One fold serves one day: it is made, fed and read by
 * {@link #of}, and never changes afterwards.
 */
public final class CaseFold {
    final Received received;
    final LocalDate asOf;
    /** The first later day that the events name; null where none. */
    final @Nullable LocalDate nextDay;

    final Faults faults = new Faults();
    final StatutoryClock clock;
    final SoughtRemedies remedies;
    final Endings endings;
    final Correction correction;
    final Consultations consultations;
    final Frequency frequency;
    final Extension extension;
    final Fee fee;
    private final List<String> ids = new ArrayList<>(2);

    private CaseFold(@Nullable Edition edition, Received received, WorkCalendar calendar, LocalDate asOf, @Nullable LocalDate nextDay) {
        this.received = received;
        this.asOf = asOf;
        this.nextDay = nextDay;
        clock = new StatutoryClock(edition, received, calendar);
        remedies = new SoughtRemedies(clock);
        endings = new Endings(clock, remedies, faults);
        correction = new Correction(clock, endings, faults);
        consultations = new Consultations(clock, endings, faults);
        frequency = new Frequency(clock, faults);
        extension = new Extension(clock, faults);
        fee = new Fee(clock, endings, faults);
        confirmAtOnce();
    }

    /** @throws Refused for events that no case can have */
    public static CaseFold of(@Nullable Edition edition, List<CaseEvent> events, WorkCalendar calendar, LocalDate asOf) {
        var known = KnownEvents.by(asOf, events);
        if (known.events().isEmpty()) {
            throw new Refused(
                    events.isEmpty() ? 0 : 1, "截至 %s 没有收到申请。".formatted(asOf), "Nothing was received by %s.".formatted(asOf));
        }
        if (!(known.events().getFirst() instanceof Received received)) {
            throw new Refused(1, "收到申请之前不能有其他事项。", "Nothing can happen before the request is received.");
        }
        var fold = new CaseFold(edition, received, calendar, asOf, known.nextDay());
        for (var i = 1; i < known.events().size(); i++) {
            fold.apply(i + 1, known.events().get(i));
        }
        fold.giveUpBefore(asOf);
        return fold;
    }

    /** The case on the day that the fold was made for. */
    public RequestCase result() {
        return new Standing(this).result();
    }

    /** Each day that the clock ran through, or is to run through until the deadline. */
    public List<ExplainedDay> explanation() {
        return new Explanation(this).days();
    }

    // Art. 31(2): on the day it comes; whoever confirms later has lost days that were the applicant's.
    private void confirmAtOnce() {
        var confirmed = clock.receivedOn() == null ? asOf : clock.receivedOn();
        if (received.channel() == Channel.ORDINARY_POST && confirmed.isAfter(received.on())) {
            faults.add(1, Fault.NOT_CONFIRMED_AT_ONCE);
        }
    }

    private void apply(int number, CaseEvent event) {
        giveUpBefore(event.on());
        if (endings.isClosed() && !mayFollowClosing(event)) {
            throw new Refused(number, "办结之后不能再有此事项（%s）。".formatted(event.type()), "'%s' cannot come after the case was closed.".formatted(event.type()));
        }
        switch (event) {
            case Received _ -> throw new Refused(number, "一件申请只能收到一次。", "A request is received only once.");
            case CorrectionNoticed notice -> correction.notice(number, notice);
            case Corrected corrected -> correction.answer(number, corrected);
            case Consulted consulted -> {
                requireNewId(number, consulted.id());
                consultations.ask(number, consulted);
            }
            case Replied reply -> consultations.reply(number, reply);
            case ExplanationAsked _ -> frequency.ask(number);
            case Explained explained -> frequency.explain(number, explained);
            case Delayed delayed -> frequency.delay(number, delayed);
            case Extended extended -> extension.extend(number, extended);
            case FeeNoticed notice -> fee.notice(number, notice);
            case FeePaid payment -> fee.pay(number, payment);
            case Decided decided -> endings.decide(number, decided);
            case Withdrawn withdrawn -> endings.withdraw(withdrawn);
            case RemedyFiled filed -> {
                requireNewId(number, filed.id());
                remedies.file(number, filed, endings.isClosed());
            }
            case RemedyDecided decided -> remedies.decide(number, decided);
            case Reopened reopened -> {
                endings.reopen(number, reopened);
                extension.free();
            }
        }
    }

    // Written out without a default: a new event does not compile until somebody says whether it may come then.
    private static boolean mayFollowClosing(CaseEvent event) {
        return switch (event) {
            case Replied _, Corrected _, FeePaid _, RemedyFiled _, RemedyDecided _, Reopened _ -> true;
            case Received _, CorrectionNoticed _, Consulted _, ExplanationAsked _, Explained _ -> false;
            case Delayed _, Extended _, FeeNoticed _, Decided _, Withdrawn _ -> false;
        };
    }

    /** What the applicant did not answer by the day before ends the case; of two terms the earlier, and the correction's on one day. */
    private void giveUpBefore(LocalDate day) {
        if (endings.isClosed()) {
            return;
        }
        var toCorrect = correction.awaitedUntil();
        var toPay = fee.awaitedUntil();
        if (toCorrect != null && toCorrect.isBefore(day) && !Days.isAfter(toCorrect, toPay)) {
            endings.giveUpAfter(toCorrect, Outcome.NOT_CORRECTED);
        } else if (toPay != null && toPay.isBefore(day)) {
            endings.giveUpAfter(toPay, Outcome.NOT_PAID);
        }
    }

    private void requireNewId(int number, String id) {
        if (ids.contains(id)) {
            throw new Refused(number, "编号“%s”重复。".formatted(id), "The id '%s' is used twice.".formatted(id));
        }
        ids.add(id);
    }
}

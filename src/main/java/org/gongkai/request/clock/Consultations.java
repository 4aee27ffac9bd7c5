package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Fault;
import org.jspecify.annotations.Nullable;

/** Arts. 32 and 34: the third party and the body that made the information too are asked. The clock stands still while they think. */
final class Consultations {
    private final StatutoryClock clock;
    private final Endings endings;
    private final Faults faults;
    private final List<Consultation> asked = new ArrayList<>(2);

    Consultations(StatutoryClock clock, Endings endings, Faults faults) {
        this.clock = clock;
        this.endings = endings;
        this.faults = faults;
    }

    void ask(int number, Consulted consulted) {
        var thirdParty = consulted instanceof ThirdPartyConsulted;
        if (isAfter(consulted.on(), clock.deadlineOn(consulted.on()))) {
            asked.add(new Consultation(consulted, null));
            faults.add(number, thirdParty ? Fault.LATE_THIRD_PARTY_LETTER : Fault.LATE_OTHER_BODY_LETTER);
            return;
        }
        var kind = thirdParty ? Stop.Kind.THIRD_PARTY : Stop.Kind.OTHER_BODY;
        var delivered = consulted.deliveredOn() == null ? consulted.on() : consulted.deliveredOn();
        var term = clock.edition().consultationDays();
        var lastDay = term.isPresent() ? clock.calendar().shift(delivered, term.getAsInt()) : null;
        asked.add(new Consultation(consulted, clock.stop(new Stop(kind, number, consulted.on(), delivered, lastDay))));
    }

    void reply(int number, Replied reply) {
        for (var consultation : asked) {
            if (reply.answers(consultation.letter)) {
                if (consultation.replied) {
                    throw new Refused(number, "该征求意见已经答复。", "Consultation '%s' was already answered.".formatted(reply.id()));
                }
                // After the closing it moves nothing, but is an answer once the case is opened again.
                consultation.replyOn(endings.notBeforeClosing(reply.on()));
                return;
            }
        }
        throw new Refused(number, "没有这一编号的征求意见。", "There is no such consultation '%s'.".formatted(reply.id()));
    }

    void addTo(Steps steps) {
        if (!steps.isPastDue()) {
            steps.add("third-party-consulted", Article.THIRD_PARTY, steps.due());
        }
        addReply(steps, "third-party-replied", Stop.Kind.THIRD_PARTY);
        if (!steps.isPastDue()) {
            steps.add("body-consulted", Article.OTHER_BODY, steps.due());
        }
        addReply(steps, "body-replied", Stop.Kind.OTHER_BODY);
    }

    /** Of several that are open, the one that may be answered longest names the last day. */
    private void addReply(Steps steps, String type, Stop.Kind kind) {
        Stop longest = null;
        for (var stop : clock.stops()) {
            if (stop.kind() == kind && stop.isOpenOn(steps.asOf()) && (longest == null || endsLater(stop, longest))) {
                longest = stop;
            }
        }
        if (longest != null) {
            steps.addCounted(type, kind.article(), longest.countedFrom(), longest.lastDay());
        }
    }

    private static boolean endsLater(Stop one, Stop other) {
        var last = one.lastDay();
        return last == null || other.lastDay() == null || isAfter(last, other.lastDay());
    }

    /** A letter that asks; without a stop where it was sent too late to stop the clock. */
    private static final class Consultation {
        private final Consulted letter;
        private final @Nullable Stop stop;
        private boolean replied;

        Consultation(Consulted letter, @Nullable Stop stop) {
            this.letter = letter;
            this.stop = stop;
        }

        void replyOn(LocalDate day) {
            replied = true;
            if (stop != null) {
                stop.endOn(day);
            }
        }
    }
}

package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Art. 35: who asks too much or too often may be asked for the reasons; the clock goes on meanwhile. Where they are reasonable but the
 * answer cannot be given in time, the body sets a later day, once.
 */
final class Frequency {
    private final StatutoryClock clock;
    private final Faults faults;
    /** Number of the event that asked last; 0 where nobody did. */
    private int askedBy;

    private boolean awaited;
    private boolean accepted;
    private boolean delayUsed;

    Frequency(StatutoryClock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    void ask(int number) {
        askedBy = number;
        awaited = true;
    }

    void explain(int number, Explained explained) {
        if (!awaited) {
            throw new Refused(number, "没有要求说明理由，或者已经说明。", "No explanation was asked for, or it was already given.");
        }
        awaited = false;
        accepted |= explained.accepted();
    }

    void delay(int number, Delayed delayed) {
        if (!accepted) {
            throw new Refused(number, "没有被认可的理由说明，不能延迟答复。", "No explanation was accepted that would allow a delay.");
        }
        var due = clock.deadlineOn(delayed.on());
        var objection = objectionTo(delayed.on(), due);
        if (objection == null && due != null && delayed.until().isBefore(due)) {
            objection = Fault.DELAY_BEFORE_DEADLINE;
        }
        if (objection != null) {
            faults.add(number, objection);
            return;
        }
        delayUsed = true;
        var period = clock.period();
        if (period != null) {
            clock.replace(period.delayedTo(delayed.until(), delayed.on()));
        }
    }

    private @Nullable Fault objectionTo(LocalDate delayOn, @Nullable LocalDate due) {
        if (delayUsed) {
            return Fault.SECOND_DELAY;
        }
        return isAfter(delayOn, due) ? Fault.LATE_DELAY : null;
    }

    /** Whether reasons are awaited, asked for later than that other wait began; 0 where there is none. */
    boolean isAwaitedSince(int otherWait) {
        return awaited && otherWait < askedBy;
    }

    void addTo(Steps steps) {
        if (askedBy == 0) {
            steps.add("explanation-asked", Article.EXPLANATION, null);
        }
        if (awaited) {
            steps.add("explained", Article.EXPLANATION, null);
        }
        if (accepted && steps.due() != null && objectionTo(steps.asOf(), steps.due()) == null) {
            steps.add("delayed", Article.EXPLANATION, steps.due());
        }
    }
}

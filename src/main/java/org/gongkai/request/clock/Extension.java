package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Fault;
import org.jspecify.annotations.Nullable;

/** Art. 33(2): the answer may be put off once, not after the deadline, and by no more days than the edition allows. */
final class Extension {
    private final StatutoryClock clock;
    private final Faults faults;
    private boolean used;

    Extension(StatutoryClock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    void extend(int number, Extended extended) {
        var objection = objectionTo(extended.on(), clock.deadlineOn(extended.on()));
        if (objection != null) {
            faults.add(number, objection);
            return;
        }
        used = true;
        var lawful = Math.min(extended.workingDays(), clock.edition().longestExtension());
        if (extended.workingDays() > lawful) {
            faults.add(number, Fault.EXTENSION_TOO_LONG);
        }
        var period = clock.period();
        if (period != null) {
            clock.replace(period.extendedBy(lawful));
        }
    }

    private @Nullable Fault objectionTo(LocalDate day, @Nullable LocalDate due) {
        if (used) {
            return Fault.SECOND_EXTENSION;
        }
        return isAfter(day, due) ? Fault.LATE_EXTENSION : null;
    }

    /** A decision is owed again: so may it be put off again. */
    void free() {
        used = false;
    }

    void addTo(Steps steps) {
        if (steps.due() != null && objectionTo(steps.asOf(), steps.due()) == null) {
            steps.add("extended", Article.ANSWER, steps.due());
        }
    }
}

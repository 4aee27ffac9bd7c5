package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.CaseState;
import org.gongkai.request.RequestCase;
import org.jspecify.annotations.Nullable;

/** Reads off a fold how the case stands on its day. */
final class Standing {
    private final CaseFold fold;
    private final StatutoryClock clock;
    private final LocalDate asOf;
    private final @Nullable Closing closing;
    private final @Nullable LocalDate due;
    private final @Nullable Integer used;
    /** The wait that began last and still holds. */
    private final @Nullable Stop wait;

    Standing(CaseFold fold) {
        this.fold = fold;
        this.clock = fold.clock;
        this.asOf = fold.asOf;
        this.closing = fold.endings.closing();
        this.due = closing == null ? clock.deadlineOn(asOf) : closing.due();
        this.used = closing == null ? clock.usedBy(asOf) : closing.workingDaysUsed();
        this.wait = clock.openStopOn(asOf);
    }

    RequestCase result() {
        var open = closing == null;
        var steps = NextSteps.of(fold, due);
        return new RequestCase(
                state(),
                clock.edition(),
                clock.receivedOn(),
                due,
                used,
                due == null || !open ? null : Integer.valueOf(clock.calendar().workingDays(asOf, due)),
                due == null ? null : Integer.valueOf(clock.calendar().workingDays(due, lastCounted())),
                open && clock.receivedOn() != null && wait != null,
                open && due != null && asOf.isAfter(due),
                isProvisional(steps),
                fold.correction.due(),
                fold.fee.due(),
                steps.all(),
                fold.faults.all(),
                closing == null ? List.of() : closing.outcomes(),
                ReportRow.of(clock.receivedOn(), fold.endings.counted(), asOf),
                NextChange.of(fold, due, steps));
    }

    // Where two waits hold, the later begun names the state.
    private CaseState state() {
        if (closing != null) {
            return closing.state();
        }
        if (clock.receivedOn() == null) {
            return CaseState.AWAITING_CONFIRMATION;
        }
        if (fold.frequency.isAwaitedSince(wait == null ? 0 : wait.event())) {
            return CaseState.AWAITING_EXPLANATION;
        }
        if (wait == null) {
            return CaseState.RUNNING;
        }
        return switch (wait.kind()) {
            case CORRECTION -> CaseState.AWAITING_CORRECTION;
            case FEE -> CaseState.AWAITING_FEE;
            case THIRD_PARTY, OTHER_BODY -> CaseState.CONSULTING;
        };
    }

    private LocalDate lastCounted() {
        return closing == null ? asOf : closing.day();
    }

    /** Whether a day of a year without a notice was counted for any value that is shown. */
    private boolean isProvisional(Steps steps) {
        var calendar = clock.calendar();
        var period = closing == null ? clock.period() : closing.period();
        if (period != null && used != null && calendar.isProvisional(period.start(), lastCounted())) {
            return true;
        }
        if (due != null) {
            if (period != null && !due.equals(period.from()) && calendar.isProvisional(period.from(), due)) {
                return true;
            }
            if (calendar.isProvisional(due, lastCounted()) || (closing == null && calendar.isProvisional(asOf, due))) {
                return true;
            }
        }
        return fold.fee.isProvisional() || steps.isProvisional();
    }
}

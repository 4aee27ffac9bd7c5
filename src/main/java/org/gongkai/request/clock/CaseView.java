package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.CaseState;
import org.gongkai.request.Channel;
import org.gongkai.request.FormRows;
import org.gongkai.request.Outcome;
import org.gongkai.request.RequestCase;
import org.jspecify.annotations.Nullable;

/** Reads off a fold what is said of the case. */
final class CaseView {
    private final CaseFold fold;
    private final LocalDate asOf;
    private final @Nullable Closing closing;
    private final @Nullable LocalDate due;
    private final @Nullable Integer used;
    private final NextSteps steps;

    CaseView(CaseFold fold) {
        this.fold = fold;
        this.asOf = fold.asOf;
        this.closing = fold.closing;
        this.due = closing == null ? fold.deadlineOn(asOf) : closing.due();
        this.used = closing == null ? fold.usedBy(asOf) : closing.workingDaysUsed();
        this.steps = new NextSteps(fold, due);
    }

    RequestCase result() {
        var state = state();
        return new RequestCase(
                state,
                fold.edition,
                fold.receivedOn,
                due,
                used,
                due == null || closing != null ? null : Integer.valueOf(fold.calendar.workingDays(asOf, due)),
                due == null ? null : Integer.valueOf(fold.calendar.workingDays(due, lastCounted())),
                closing == null && fold.receivedOn != null && openStop() != null,
                closing == null && due != null && asOf.isAfter(due),
                isProvisional(),
                dueOf(fold.correction, Outcome.NOT_CORRECTED),
                dueOf(fold.fee, Outcome.NOT_PAID),
                steps.steps(),
                fold.irregularities(),
                closing == null ? List.of() : closing.outcomes(),
                formRows(),
                nextChange());
    }

    // Where two waits hold, the later begun names the state.
    private CaseState state() {
        if (closing != null) {
            return closing.state();
        }
        if (fold.receivedOn == null) {
            return CaseState.AWAITING_CONFIRMATION;
        }
        var stop = openStop();
        if (fold.explanationOpen && (stop == null || stop.event() < fold.explanationAsked)) {
            return CaseState.AWAITING_EXPLANATION;
        }
        if (stop == null) {
            return CaseState.RUNNING;
        }
        return switch (stop.kind()) {
            case CORRECTION -> CaseState.AWAITING_CORRECTION;
            case FEE -> CaseState.AWAITING_FEE;
            case THIRD_PARTY, OTHER_BODY -> CaseState.CONSULTING;
        };
    }

    /** The latest begun of those that hold. */
    private @Nullable Stop openStop() {
        for (var i = fold.stops.size() - 1; i >= 0; i--) {
            if (fold.stops.get(i).isOpenOn(asOf)) {
                return fold.stops.get(i);
            }
        }
        return null;
    }

    private LocalDate lastCounted() {
        return closing == null ? asOf : closing.day();
    }

    private @Nullable LocalDate dueOf(@Nullable Stop wait, Outcome givenUpFor) {
        if (wait == null || !wait.isUnanswered()) {
            return null;
        }
        return closing == null || closing.row() == givenUpFor ? wait.lastDay() : null;
    }

    private FormRows formRows() {
        var received = fold.receivedOn;
        if (received == null) {
            return FormRows.NONE;
        }
        var inYear = received.getYear() == asOf.getYear();
        var counted = fold.counted;
        if (counted == null) {
            return FormRows.open(inYear);
        }
        return counted.day().getYear() < asOf.getYear() ? FormRows.NONE : FormRows.closed(inYear, counted.row());
    }

    private boolean isProvisional() {
        var calendar = fold.calendar;
        var period = closing == null ? fold.period() : closing.period();
        if (period != null && due != null && !due.equals(period.from()) && calendar.isProvisional(period.from(), due)) {
            return true;
        }
        if (period != null && used != null && calendar.isProvisional(period.start(), lastCounted())) {
            return true;
        }
        if (due != null
                && (calendar.isProvisional(due, lastCounted()) || (closing == null && calendar.isProvisional(asOf, due)))) {
            return true;
        }
        var feeDue = dueOf(fold.fee, Outcome.NOT_PAID);
        if (feeDue != null && fold.fee != null && calendar.isProvisional(fold.fee.countedFrom(), feeDue)) {
            return true;
        }
        return steps.isProvisional();
    }

    private @Nullable LocalDate nextChange() {
        var next = fold.nextDay;
        if (closing == null) {
            next = earlierLater(next, due);
            for (var stop : fold.stops) {
                if (stop.isOpenOn(asOf)) {
                    // A deadline under an open consultation moves day by day.
                    next = earlierLater(next, stop.kind().isConsultation() ? asOf : stop.lastDay());
                }
            }
            if (fold.receivedOn == null && fold.received.channel() == Channel.ORDINARY_POST) {
                next = earlierLater(next, fold.received.on());
            }
        }
        for (var step : steps.steps()) {
            next = earlierLater(next, step.until());
        }
        return next;
    }

    /** The day after {@code last}, where that is yet to come and earlier than {@code next}. */
    private @Nullable LocalDate earlierLater(@Nullable LocalDate next, @Nullable LocalDate last) {
        if (last == null || last.isBefore(asOf)) {
            return next;
        }
        var after = last.plusDays(1);
        return next == null || after.isBefore(next) ? after : next;
    }
}

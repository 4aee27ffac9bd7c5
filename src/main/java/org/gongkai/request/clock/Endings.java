package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.CaseState;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Fault;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/** How a case ended: decided (arts. 36 to 40), withdrawn or given up; and how it was opened again (art. 51). */
final class Endings {
    private final StatutoryClock clock;
    private final SoughtRemedies remedies;
    private final Faults faults;
    private final List<Closing> all = new ArrayList<>(1);
    private @Nullable Closing closing;
    private @Nullable Closing counted;

    Endings(StatutoryClock clock, SoughtRemedies remedies, Faults faults) {
        this.clock = clock;
        this.remedies = remedies;
        this.faults = faults;
    }

    void decide(int number, Decided decided) {
        var day = decided.countsOn();
        var due = clock.deadlineOn(decided.on()) == null ? null : clock.deadlineBy(day);
        if (isAfter(day, due)) {
            faults.add(number, Fault.LATE_DECISION);
        }
        var row = decided.outcomes().getFirst();
        close(new Closing(
                CaseState.DECIDED, decided.on(), day, decided.outcomes(), row, clock.period(), due, clock.usedBy(day)));
        clock.endWaitsForApplicant(day);
    }

    void withdraw(Withdrawn withdrawn) {
        close(undecided(CaseState.WITHDRAWN, withdrawn.on(), Outcome.OTHER));
        clock.endWaitsForApplicant(withdrawn.on());
    }

    /** Art. 30 and the fee measure: the applicant's last day passed, the request is deemed abandoned on the next. */
    void giveUpAfter(LocalDate lastDay, Outcome row) {
        close(undecided(CaseState.GIVEN_UP, lastDay.plusDays(1), row));
    }

    private Closing undecided(CaseState state, LocalDate on, Outcome row) {
        return new Closing(state, on, on, List.of(), row, clock.period(), null, clock.usedBy(on));
    }

    private void close(Closing how) {
        closing = how;
        all.add(how);
        counted = counted == null ? how : counted;
        remedies.concernWhatComes();
    }

    /** It was not given up after all: nothing is left of it, in the annual report neither. */
    void undoGivingUpFor(Outcome row) {
        if (closing != null && closing.row() == row) {
            counted = closing.equals(counted) ? null : counted;
            closing = null;
        }
    }

    /** A decision is owed again; the term starts anew, or ends on the day that a court or superior set. */
    void reopen(int number, Reopened reopened) {
        if (closing == null) {
            throw new Refused(number, "申请仍在办理，无从恢复。", "The case still runs.");
        }
        var on = reopened.on();
        clock.endWaitsForApplicant(on);
        closing = null;
        remedies.concernWhatComes();
        clock.begin(
                reopened.due() == null
                        ? Period.after(on, Article.REMEDY, clock.edition().answerDays())
                        : Period.endingOn(on, Article.REMEDY, reopened.due()));
    }

    boolean isClosed() {
        return closing != null;
    }

    boolean isOpenOrGivenUpFor(Outcome row) {
        return closing == null || closing.row() == row;
    }

    /** That day, or the later one on which the case was closed. */
    LocalDate notBeforeClosing(LocalDate day) {
        return closing == null || closing.day().isBefore(day) ? day : closing.day();
    }

    /** Null while a decision is owed. */
    @Nullable Closing closing() {
        return closing;
    }

    /** The first closing: a request counts once in the annual report, whatever comes of it later. */
    @Nullable Closing counted() {
        return counted;
    }

    /** Every closing there was, also those that were undone. */
    List<Closing> all() {
        return all;
    }
}

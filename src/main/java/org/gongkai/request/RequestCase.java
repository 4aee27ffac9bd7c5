package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.clock.CaseFold;
import org.gongkai.request.law.Edition;
import org.gongkai.request.law.FormRows;
import org.gongkai.request.law.Irregularity;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the law makes of a case's events, as things stand on one day. All of it is computed and nothing of it is ever stored as truth.
 *
 * @param receivedOn the day of receipt (art. 31); null while unconfirmed
 * @param due the last day for the decision; of a decided case the one that applied; null where none runs
 * @param workingDaysUsed counted since the clock's last start; null while unconfirmed
 * @param workingDaysLeft null in a closed case and where there is no {@code due}
 * @param workingDaysLate 0 when not late; null where there is no {@code due}
 * @param paused an open case whose clock stands still
 * @param overdue an open case after its {@code due}
 * @param provisional a value shown rests on a year whose holidays are not yet published
 * @param correctionDue the applicant's last day to correct, while awaited or missed
 * @param feeDue the applicant's last day to pay, while awaited or missed
 * @param allowed what may be done now; something that is late or out of turn is not among them
 * @param outcomes of the latest decision; empty where none stands
 * @param nextChange the first later day on which state, deadline or next steps change though nothing new is recorded; null where none is known
 */
public record RequestCase(
        CaseState state,
        Edition edition,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due,
        @Nullable Integer workingDaysUsed,
        @Nullable Integer workingDaysLeft,
        @Nullable Integer workingDaysLate,
        boolean paused,
        boolean overdue,
        boolean provisional,
        @Nullable LocalDate correctionDue,
        @Nullable LocalDate feeDue,
        List<NextStep> allowed,
        List<Irregularity> irregularities,
        List<Outcome> outcomes,
        FormRows formRows,
        @Nullable LocalDate nextChange) {

    /**
     * The case under the edition that was in force on its day of receipt.
     *
     * @param events in the order in which they happened; those after {@code asOf} have not happened yet
     * @throws Refused for events that no case can have
     */
    public static RequestCase of(List<CaseEvent> events, WorkCalendar calendar, LocalDate asOf) {
        return of(null, events, calendar, asOf);
    }

    /**
     * @param edition null for the one that was in force on the day of receipt
     * @see #of(List, WorkCalendar, LocalDate)
     */
    public static RequestCase of(
            @Nullable Edition edition, List<CaseEvent> events, WorkCalendar calendar, LocalDate asOf) {
        return CaseFold.of(edition, events, calendar, asOf).result();
    }

    /**
     * The same, day by day: which day was counted or not, and why.
     *
     * @param edition null for the one that was in force on the day of receipt
     * @throws Refused for events that no case can have
     */
    public static List<ExplainedDay> explain(
            @Nullable Edition edition, List<CaseEvent> events, WorkCalendar calendar, LocalDate asOf) {
        return CaseFold.of(edition, events, calendar, asOf).explanation();
    }

    /** The step of this type, where it may be done. */
    public Optional<NextStep> step(String type) {
        return allowed.stream().filter(step -> step.type().equals(type)).findFirst();
    }
}

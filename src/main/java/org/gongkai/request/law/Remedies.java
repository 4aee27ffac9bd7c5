package org.gongkai.request.law;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The remedies that a decision names, with the last day of each. The day of service is not counted; a last day off moves to the next
 * working day.
 *
 * @param lawsuitUntil null where reconsideration must come first
 */
public record Remedies(LocalDate reconsiderationUntil, @Nullable LocalDate lawsuitUntil) {
    /** 行政复议法 art. 20: days from knowing of the act. */
    private static final int DAYS_TO_RECONSIDERATION = 60;

    /** 行政诉讼法 art. 46: months from knowing of the act. */
    private static final int MONTHS_TO_LAWSUIT = 6;

    /** 行政诉讼法 art. 45: days from receiving the decision on reconsideration. */
    private static final int DAYS_TO_LAWSUIT_AFTER_RECONSIDERATION = 15;

    /**
     * @param outcomes of the decision; empty for an omission or a case given up, which withhold nothing
     * @param decidedOn the day that it bears: it says which law is named
     * @param servedOn the day from which the terms run
     */
    public static Remedies against(
            List<Outcome> outcomes, LocalDate decidedOn, LocalDate servedOn, WorkCalendar calendar) {
        return new Remedies(
                calendar.workingDayFrom(servedOn.plusDays(DAYS_TO_RECONSIDERATION)),
                isReconsiderationFirst(outcomes, decidedOn)
                        ? null
                        : calendar.workingDayFrom(servedOn.plusMonths(MONTHS_TO_LAWSUIT)));
    }

    private static boolean isReconsiderationFirst(List<Outcome> outcomes, LocalDate decidedOn) {
        return !outcomes.isEmpty() && ReconsiderationFirst.on(decidedOn).covers(outcomes);
    }

    /** The last day for a lawsuit after a decision on reconsideration. */
    public static LocalDate lawsuitAfterReconsideration(LocalDate decided, WorkCalendar calendar) {
        return calendar.workingDayFrom(decided.plusDays(DAYS_TO_LAWSUIT_AFTER_RECONSIDERATION));
    }
}

package org.gongkai.request.clock;

import java.time.LocalDate;

/**
 * One run of the clock. Its deadline lies {@code workingDays}, and as many more as the clock stood still after {@code stillFrom}, after
 * {@code from}.
 *
 * @param start where the clock last started; the day itself is not counted
 * @param from {@code start}, or the day that somebody set as the deadline
 * @param article of what started it
 * @param workingDays the term with its extension; after a day that was set the extension alone
 */
record Period(LocalDate start, String article, LocalDate from, int workingDays, LocalDate stillFrom) {
    static Period after(LocalDate start, String article, int workingDays) {
        return new Period(start, article, start, workingDays, start);
    }

    /** A court or superior set the last day itself. */
    static Period endingOn(LocalDate start, String article, LocalDate due) {
        return new Period(start, article, due, 0, start);
    }

    /** Art. 33(2): on top of whatever stands, so that a standstill before or after it makes no difference. */
    Period extendedBy(int days) {
        return new Period(start, article, from, workingDays + days, stillFrom);
    }

    /** Art. 35: the deadline becomes the day that the body set; what stood still before is contained in it. */
    Period delayedTo(LocalDate until, LocalDate on) {
        return new Period(start, article, until, 0, on);
    }
}

package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the State Council's notices say of one calendar year. Days of the turn of a year stand under the year of their date,
 * whichever notice named them.
 *
 * @param off holidays, the weekend days in them or next to them included
 * @param work Saturdays and Sundays that are worked (调休上班)
 */
public record HolidayNotice(int year, String title, Set<LocalDate> off, Set<LocalDate> work) {
    /** @throws IllegalArgumentException for a day of another year, one both off and worked, or a make-up day within the week */
    public HolidayNotice {
        off = Set.copyOf(off);
        work = Set.copyOf(work);
        for (var day : off) {
            requireInYear(year, day);
            if (work.contains(day)) {
                throw new IllegalArgumentException("%s is both off and worked".formatted(day));
            }
        }
        for (var day : work) {
            requireInYear(year, day);
            if (!isWeekend(day)) {
                throw new IllegalArgumentException("%s is no Saturday or Sunday and needs no making up".formatted(day));
            }
        }
    }

    private static void requireInYear(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException("%s is no day of %d".formatted(day, year));
        }
    }

    DayKind kindOf(LocalDate day) {
        if (off.contains(day)) {
            return DayKind.HOLIDAY;
        }
        if (work.contains(day)) {
            return DayKind.MAKE_UP;
        }
        return isWeekend(day) ? DayKind.WEEKEND : DayKind.ORDINARY;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

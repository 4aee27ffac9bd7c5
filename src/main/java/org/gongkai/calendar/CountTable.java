package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/** Working days counted once, so that periods of any length cost two look-ups; days outside are counted one by one. */
final class CountTable {
    private final WorkCalendar calendar;
    private final long first;
    /** Working days among the first i days of the table. */
    private final int[] before;
    /** Index of the n-th working day of the table, from 0. */
    private final int[] workingDay;

    CountTable(LocalDate first, LocalDate last, WorkCalendar calendar) {
        this.calendar = calendar;
        this.first = first.toEpochDay();
        var days = (int) (last.toEpochDay() - this.first) + 1;
        this.before = new int[days + 1];
        var found = new int[days];
        for (var i = 0; i < days; i++) {
            var working = calendar.isWorkingDay(first.plusDays(i));
            if (working) {
                found[before[i]] = i;
            }
            before[i + 1] = before[i] + (working ? 1 : 0);
        }
        this.workingDay = Arrays.copyOf(found, before[days]);
    }

    LocalDate shift(LocalDate day, int workingDays) {
        var index = day.toEpochDay() - first;
        if (index >= 0 && index < before.length - 1) {
            var ordinal = (long) before[(int) index + 1] + workingDays - 1;
            if (ordinal < workingDay.length) {
                return LocalDate.ofEpochDay(first + workingDay[(int) ordinal]);
            }
        }
        var shifted = day;
        for (var left = workingDays; left > 0; ) {
            shifted = shifted.plusDays(1);
            if (calendar.isWorkingDay(shifted)) {
                left--;
            }
        }
        return shifted;
    }

    int count(LocalDate from, LocalDate upTo) {
        var start = from.toEpochDay() - first;
        var end = upTo.toEpochDay() - first;
        if (start >= -1 && end < before.length - 1) {
            return before[(int) end + 1] - before[(int) start + 1];
        }
        var count = 0;
        for (var day = from.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}

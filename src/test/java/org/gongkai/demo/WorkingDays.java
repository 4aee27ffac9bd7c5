package org.gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Working days of 2007 to 2026, counted here once more, independently of the program's own calendar. */
final class WorkingDays {
    private static final Set<LocalDate> OFF = days("off");
    private static final Set<LocalDate> WORKED = days("work");

    private WorkingDays() {}

    static boolean isWorked(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return WORKED.contains(day) || (!OFF.contains(day) && !weekend);
    }

    /** How many working days after {@code first} the day {@code last} lies; the first is not counted. */
    static long between(LocalDate first, LocalDate last) {
        return first.plusDays(1).datesUntil(last.plusDays(1)).filter(WorkingDays::isWorked).count();
    }

    private static Set<LocalDate> days(String kind) {
        try (var in = Objects.requireNonNull(WorkingDays.class.getResourceAsStream("/seeds/holidays.json"))) {
            var days = new HashSet<LocalDate>();
            for (var year : JsonMapper.shared().readTree(in)) {
                year.get(kind).forEach(day -> days.add(LocalDate.parse(day.asString())));
            }
            return Set.copyOf(days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

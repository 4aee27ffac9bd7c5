package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days in China, and counting by them. Immutable.
 *
 * <p>A year without a published notice is provisional: there Saturdays, Sundays and the holidays that have a fixed date
 * are off; holidays by the moon are not guessed.
 */
public final class WorkCalendar {
    /** 全国年节及纪念日放假办法, as in force from 2025: New Year, Labour Day and National Day by the sun. */
    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private static final int YEARS_BEFORE_NOTICES = 5;
    private static final int YEARS_AFTER_NOTICES = 20;

    private final Map<Integer, HolidayNotice> notices;
    private final CountTable table;

    private WorkCalendar(Map<Integer, HolidayNotice> notices) {
        this.notices = Map.copyOf(notices);
        var years = notices.keySet().stream().mapToInt(Integer::intValue).summaryStatistics();
        var none = notices.isEmpty();
        this.table = new CountTable(
                LocalDate.of(none ? HolidayNotices.FIRST_YEAR : years.getMin() - YEARS_BEFORE_NOTICES, 1, 1),
                LocalDate.of(none ? HolidayNotices.FIRST_YEAR : years.getMax() + YEARS_AFTER_NOTICES, 12, 31),
                this);
    }

    /** The calendar of the notices that came with the program. */
    public static WorkCalendar own() {
        return Own.CALENDAR;
    }

    /** @throws IllegalStateException where two notices are of the same year */
    public static WorkCalendar of(Collection<HolidayNotice> notices) {
        return new WorkCalendar(notices.stream().collect(Collectors.toMap(HolidayNotice::year, n -> n)));
    }

    /** This calendar with a notice more, or with a year's notice replaced by a later one. */
    public WorkCalendar with(HolidayNotice notice) {
        var all = new HashMap<>(notices);
        all.put(notice.year(), notice);
        return new WorkCalendar(all);
    }

    public DayKind kindOf(LocalDate day) {
        var notice = notices.get(day.getYear());
        if (notice != null) {
            return notice.kindOf(day);
        }
        if (FIXED_HOLIDAYS.contains(MonthDay.from(day))) {
            return DayKind.HOLIDAY;
        }
        return HolidayNotice.isWeekend(day) ? DayKind.WEEKEND : DayKind.ORDINARY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return kindOf(day).isWorking();
    }

    /** The notice that a year's days are taken from; null for a provisional year. */
    public @Nullable HolidayNotice noticeOf(int year) {
        return notices.get(year);
    }

    /** All of them, by year. */
    public List<HolidayNotice> notices() {
        return notices.values().stream().sorted(Comparator.comparingInt(HolidayNotice::year)).toList();
    }

    /**
     * The last day of a period of working days. The day itself is not counted (Civil Code art. 201): the working day after
     * it is the first.
     *
     * @param workingDays at least 0; 0 gives the day itself, working or not
     */
    public LocalDate shift(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A period has no %d working days".formatted(workingDays));
        }
        return workingDays == 0 ? day : table.shift(day, workingDays);
    }

    /** How many working days lie after {@code from} up to and including {@code upTo}; 0 where that is not later. */
    public int workingDays(LocalDate from, LocalDate upTo) {
        return upTo.isAfter(from) ? table.count(from, upTo) : 0;
    }

    /** The day itself, or the next working day where it is a day off (Civil Code art. 203). */
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : shift(day, 1);
    }

    public boolean isProvisional(int year) {
        return !notices.containsKey(year);
    }

    /** Whether a day after {@code from} up to and including {@code upTo} lies in a year without a notice. */
    public boolean isProvisional(LocalDate from, LocalDate upTo) {
        if (!upTo.isAfter(from)) {
            return false;
        }
        for (var year = from.plusDays(1).getYear(); year <= upTo.getYear(); year++) {
            if (isProvisional(year)) {
                return true;
            }
        }
        return false;
    }

    /** Read once, when first asked for. */
    private static final class Own {
        static final WorkCalendar CALENDAR = WorkCalendar.of(HolidayNotices.own());
    }
}

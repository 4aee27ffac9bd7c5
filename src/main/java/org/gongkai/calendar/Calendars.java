package org.gongkai.calendar;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar that the running program counts by: its own notices, and those that were loaded since, each in place of the year's
 * earlier one. Every version of a notice is kept.
 */
@Component
public class Calendars {
    /** Another node that shares the database sees a new notice after so long. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Read read = new Read(WorkCalendar.own(), Instant.MIN);

    private record Read(WorkCalendar calendar, Instant at) {}

    Calendars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As it stands now; what is asked of one calendar is answered by it alone. */
    public WorkCalendar now() {
        var known = read;
        var now = clock.instant();
        if (known.at().equals(Instant.MIN) || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
            known = new Read(fromDatabase(), now);
            read = known;
        }
        return known.calendar();
    }

    /** The calendar as it would be with a notice more; nothing is kept. */
    public WorkCalendar with(HolidayNotice notice) {
        return now().with(notice);
    }

    /** Keeps a notice; the calendar counts by it from the end of the transaction, and for who is within it at once. */
    public void take(HolidayNotice notice, String by) {
        jdbc.sql(
                        """
                        insert into holiday_notice (year, title, days_off, days_worked, taken_by, taken_at)
                        values (:year, :title, :off::date[], :worked::date[], :by, :at)
                        """)
                .param("year", notice.year())
                .param("title", notice.title())
                .param("off", array(notice.off()))
                .param("worked", array(notice.work()))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        forget();
    }

    /** The next question reads the notices again. */
    public void forget() {
        read = new Read(read.calendar(), Instant.MIN);
    }

    /** The notices by year, the latest version of each, own and loaded. */
    public List<HolidayNotice> notices() {
        return now().notices();
    }

    private WorkCalendar fromDatabase() {
        var calendar = WorkCalendar.own();
        for (var notice : jdbc.sql("select year, title, days_off, days_worked from holiday_notice order by number")
                .query((row, _) -> new HolidayNotice(
                        row.getInt("year"),
                        row.getString("title"),
                        days((Date[]) row.getArray("days_off").getArray()),
                        days((Date[]) row.getArray("days_worked").getArray())))
                .list()) {
            calendar = calendar.with(notice);
        }
        return calendar;
    }

    private static String[] array(Collection<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Set<LocalDate> days(Date[] days) {
        return Arrays.stream(days).map(Date::toLocalDate).collect(Collectors.toSet());
    }
}

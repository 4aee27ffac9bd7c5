package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar that the running program counts by. */
@Configuration
class CalendarConfiguration {
    /** The program's own notices, and those that were loaded since, each in place of the year's earlier one. */
    @Bean
    static WorkCalendar workCalendar(JdbcClient jdbc) {
        var notices = new TreeMap<Integer, HolidayNotice>();
        jdbc.sql("select day, working, notice from holiday order by day").query(row -> {
            var day = row.getObject("day", LocalDate.class);
            var notice = notices.get(day.getYear());
            var off = notice == null ? new HashSet<LocalDate>() : new HashSet<>(notice.off());
            var work = notice == null ? new HashSet<LocalDate>() : new HashSet<>(notice.work());
            (row.getBoolean("working") ? work : off).add(day);
            notices.put(day.getYear(), new HolidayNotice(day.getYear(), row.getString("notice"), off, work));
        });
        var calendar = WorkCalendar.own();
        for (var notice : notices.values()) {
            calendar = calendar.with(notice);
        }
        return calendar;
    }
}

package org.gongkai.request.web;

import java.time.LocalDate;
import org.gongkai.calendar.TimeLeft;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How near the last day is, in words and as a class for colour; never by colour alone.
 *
 * @param kind {@code late}, {@code soon}, {@code ok} or empty
 */
public record Urgency(String kind, String words) {
    static Urgency of(String state, @Nullable LocalDate due, LocalDate today, WorkCalendar calendar, Texts t) {
        return switch (state) {
            case "decided", "withdrawn", "given-up" -> new Urgency("", t.get("request.state." + state));
            case "awaiting-confirmation" -> new Urgency("soon", t.get("request.urgency.confirm"));
            default -> due == null ? new Urgency("", t.get("request.urgency.none")) : running(due, today, calendar, t);
        };
    }

    private static Urgency running(LocalDate due, LocalDate today, WorkCalendar calendar, Texts t) {
        var left = TimeLeft.until(due, today, calendar);
        return new Urgency(left.nearness().colour(), t.get(left.textKey(), left.workingDays()));
    }
}

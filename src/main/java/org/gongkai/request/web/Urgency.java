package org.gongkai.request.web;

import java.time.LocalDate;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How near the last day is, in words and as a class for colour; never by colour alone.
 *
 * @param kind {@code late}, {@code soon}, {@code ok} or empty
 */
public record Urgency(String kind, String words) {
    /** Working days within which it is soon. */
    private static final int SOON = 5;

    static Urgency of(String state, @Nullable LocalDate due, LocalDate today, WorkCalendar calendar, Texts t) {
        return switch (state) {
            case "decided", "withdrawn", "given-up" -> new Urgency("", t.get("request.state." + state));
            case "awaiting-confirmation" -> new Urgency("soon", t.get("request.urgency.confirm"));
            default -> due == null ? new Urgency("", t.get("request.urgency.none")) : running(due, today, calendar, t);
        };
    }

    private static Urgency running(LocalDate due, LocalDate today, WorkCalendar calendar, Texts t) {
        if (today.isAfter(due)) {
            return new Urgency("late", t.get("request.urgency.late", calendar.workingDays(due, today)));
        }
        if (today.equals(due)) {
            return new Urgency("late", t.get("request.urgency.today"));
        }
        var left = calendar.workingDays(today, due);
        return new Urgency(left <= SOON ? "soon" : "ok", t.get("request.urgency.left", left));
    }
}

package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.RequestCase;
import org.jspecify.annotations.Nullable;

/**
 * The statutory clock as a ruler: a cell for each working day since the clock last started, up to the last day.
 *
 * @param started  the day after which the clock last started
 * @param label    the same in words, for who cannot see it
 * @param isPaused whether a cell is hatched, so that the key explains it
 */
public record Ruler(List<Cell> cells, String started, String label, boolean isPaused, boolean isLate) {
    /** Two terms of 20, two consultations and a good delay; longer ones end here. */
    private static final int LONGEST = 120;

    /** @param classes {@code used}, {@code paused}, {@code late}, {@code today}, {@code due} */
    public record Cell(String classes, String day) {}

    /** Null where no clock has started. Each cell is asked of the same fold that decides: what the picture shows is what counts. */
    static @Nullable Ruler of(List<CaseEvent> events, RequestCase now, LocalDate today, WorkCalendar calendar, Texts t) {
        if (now.receivedOn() == null || now.due() == null) {
            return null;
        }
        var closed = now.state().isClosed();
        var cells = new ArrayList<Cell>();
        var started = now.receivedOn();
        var due = now.due();
        Integer before = null;
        var over = false; // from the day after the case was closed nothing is used or paused any more
        var paused = 0;
        for (var day = now.receivedOn(); cells.size() < LONGEST; day = day.plusDays(1)) {
            var then = RequestCase.of(events, calendar, day);
            var used = then.workingDaysUsed();
            if (before != null && used != null && used < before) { // a new term began: art. 30, payment, reopening
                cells.clear();
                started = day;
                paused = 0;
            } else if (day.isAfter(started) && calendar.isWorkingDay(day)) {
                var stands = Objects.equals(used, before) && !over;
                paused += stands ? 1 : 0;
                cells.add(new Cell(classes(day, today, due, stands, over), day.toString()));
            }
            before = used;
            over = then.state().isClosed();
            // Of an open case the deadline may still move with a consultation: the picture goes as far as it would today.
            // A late one goes on to the day it was decided, or to today.
            if (!day.isBefore(due) && (closed ? over : !day.isBefore(today))) {
                break;
            }
        }
        return new Ruler(cells, Days.day(t, started), label(now, paused, t), paused > 0, Objects.requireNonNullElse(now.workingDaysLate(), 0) > 0);
    }

    private static String classes(LocalDate day, LocalDate today, LocalDate due, boolean stands, boolean over) {
        var classes = new ArrayList<String>();
        if (over) {
            return day.equals(due) ? "due" : "";
        }
        if (day.isAfter(due)) {
            classes.add("late");
        } else if (stands) {
            classes.add("paused");
        } else if (!day.isAfter(today)) {
            classes.add("used");
        }
        if (day.equals(today)) {
            classes.add("today");
        }
        if (day.equals(due)) {
            classes.add("due");
        }
        return String.join(" ", classes);
    }

    private static String label(RequestCase now, int paused, Texts t) {
        var late = Objects.requireNonNullElse(now.workingDaysLate(), 0);
        var inTime = now.state().isClosed() ? "request.case.ruler.closed" : "request.case.ruler";
        return t.get(
                late > 0 ? "request.case.ruler.late" : inTime,
                Objects.requireNonNullElse(now.workingDaysUsed(), 0),
                paused,
                late > 0 ? late : Objects.requireNonNullElse(now.workingDaysLeft(), 0),
                Days.day(t, Objects.requireNonNull(now.due())));
    }
}

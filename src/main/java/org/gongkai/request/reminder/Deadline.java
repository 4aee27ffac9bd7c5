package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.TimeLeft;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.RequestCase;
import org.gongkai.request.local.LocalDue;
import org.jspecify.annotations.Nullable;

/**
 * The last day that presses next: that of a local measure until it has passed, then the Ordinance's.
 *
 * @param left  until it or since
 * @param local null: the Ordinance's
 */
record Deadline(LocalDate day, TimeLeft left, @Nullable LocalDue local) {
    /** Empty for a case that is closed, stands still or has no last day. */
    static Optional<Deadline> of(RequestCase standing, Optional<LocalDue> local, LocalDate today, WorkCalendar calendar) {
        var due = standing.due();
        if (standing.state().isClosed() || due == null || standing.paused()) {
            return Optional.empty();
        }
        var first = local.filter(it -> !it.isMissedOn(today)).orElse(null);
        var day = first == null ? due : first.day();
        return Optional.of(new Deadline(day, TimeLeft.until(day, today, calendar), first));
    }
}

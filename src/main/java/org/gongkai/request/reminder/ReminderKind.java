package org.gongkai.request.reminder;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.request.RequestCase;

/** How near a deadline is. The most pressing one that is true is sent: whoever comes back late is not told of what has passed. */
enum ReminderKind {
    FIVE_DAYS(5),
    TWO_DAYS(2),
    LAST_DAY(0),
    OVERDUE(-1);

    /** In working days. */
    static final int EARLIEST = 5;

    private final int left;

    ReminderKind(int left) {
        this.left = left;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a case that is closed, stands still, or has more time. */
    static Optional<ReminderKind> of(RequestCase standing) {
        var left = standing.workingDaysLeft();
        if (standing.state().isClosed() || standing.due() == null || standing.paused() || left == null) {
            return Optional.empty();
        }
        if (standing.overdue()) {
            return Optional.of(OVERDUE);
        }
        for (var kind : new ReminderKind[] {LAST_DAY, TWO_DAYS, FIVE_DAYS}) {
            if (left <= kind.left) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

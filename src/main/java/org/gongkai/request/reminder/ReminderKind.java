package org.gongkai.request.reminder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.TimeLeft;

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

    /** Empty where there is more time. */
    static Optional<ReminderKind> of(Deadline deadline) {
        if (deadline.left().nearness() == TimeLeft.Nearness.OVERDUE) {
            return Optional.of(OVERDUE);
        }
        return Stream.of(LAST_DAY, TWO_DAYS, FIVE_DAYS).filter(kind -> deadline.left().workingDays() <= kind.left).findFirst();
    }
}

package org.gongkai.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events whose listeners have not done their part yet. */
public final class OpenEvents {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private OpenEvents() {}

    public static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from event_publication where completion_date is null").query(Long.class).single();
    }

    /** Waits until there are none: from here on only the test changes anything. */
    public static void settle(JdbcClient jdbc) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (count(jdbc) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Listeners are still at work on %d events".formatted(count(jdbc)));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}

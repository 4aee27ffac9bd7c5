package org.gongkai.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often people opened a page. Counted in memory; what the sink cannot take now waits for the next time. */
final class ViewCounts {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern ROBOT =
            Pattern.compile("bot|crawl|spider|slurp|curl|wget|python|java/|go-http|monitor|check", Pattern.CASE_INSENSITIVE);

    private final Clock clock;
    private final ViewSink sink;
    private final ConcurrentMap<View, Long> counts = new ConcurrentHashMap<>();

    ViewCounts(Clock clock, ViewSink sink) {
        this.clock = clock;
        this.sink = sink;
    }

    /** Counts a page opened by a person; a robot, or a program that does not name itself, is none. */
    void count(String path, @Nullable String userAgent) {
        if (userAgent != null && !userAgent.isBlank() && !ROBOT.matcher(userAgent).find()) {
            counts.merge(new View(LocalDate.now(clock.withZone(CHINA)), path), 1L, Long::sum);
        }
    }

    /**
     * Hands over what was counted.
     *
     * @return false if the sink could not take it now; nothing was lost
     */
    synchronized boolean flush() {
        var taken = new HashMap<View, Long>();
        for (var view : counts.keySet()) {
            var count = counts.remove(view);
            if (count != null) {
                taken.put(view, count);
            }
        }
        if (taken.isEmpty()) {
            return true;
        }
        try {
            sink.add(taken);
            return true;
        } catch (RuntimeException e) {
            taken.forEach((view, count) -> counts.merge(view, count, Long::sum));
            return false;
        }
    }

    /** A page on a day in China. */
    record View(LocalDate day, String path) {}

    /** Where counted views go. */
    @FunctionalInterface
    interface ViewSink {
        /** Adds all of them or, throwing, none. */
        void add(Map<View, Long> views);
    }
}

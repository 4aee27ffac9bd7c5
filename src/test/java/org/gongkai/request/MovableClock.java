package org.gongkai.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** China's time, as the test says it is. */
public final class MovableClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}

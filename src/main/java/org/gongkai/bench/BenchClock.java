package org.gongkai.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** China's time on the day that a bench says it is. */
final class BenchClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile LocalDate day;

    BenchClock(LocalDate day) {
        this.day = day;
    }

    void moveTo(LocalDate to) {
        day = to;
    }

    @Override
    public Instant instant() {
        return day.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

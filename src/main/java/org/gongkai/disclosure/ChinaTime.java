package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days of law are days in China. */
final class ChinaTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }
}

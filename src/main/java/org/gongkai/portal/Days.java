package org.gongkai.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days as pages write them, moments as feeds do: in China. */
final class Days {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(CHINA);

    private Days() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** RFC 3339. */
    static String moment(Instant moment) {
        return MOMENT.format(moment.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    static int year(Instant moment) {
        return moment.atZone(CHINA).getYear();
    }
}

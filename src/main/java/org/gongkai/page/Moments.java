package org.gongkai.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment to the minute, in China, as government websites give it: {@code 2026-11-21 09:30} (国办发〔2017〕47号). */
public final class Moments {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Moments() {}

    public static String of(Instant moment) {
        return FORM.format(moment);
    }
}

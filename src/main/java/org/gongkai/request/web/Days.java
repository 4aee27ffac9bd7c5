package org.gongkai.request.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongkai.document.ChineseDay;
import org.gongkai.page.Texts;

/** Days and moments as people read them, in China's time. */
public final class Days {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Days() {}

    public static String day(Texts t, LocalDate day) {
        return t.isEnglish() ? day.format(ENGLISH) : ChineseDay.of(day);
    }

    public static String moment(Texts t, Instant moment) {
        var at = moment.atZone(CHINA);
        return day(t, at.toLocalDate()) + " " + at.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}

package org.gongkai.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day as official documents write it: {@code 2026年11月21日}, months and days without a leading zero (GB/T 9704, 7.3.5.4). */
public final class ChineseDay {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ChineseDay() {}

    public static String of(LocalDate day) {
        return day.format(FORMAT);
    }
}

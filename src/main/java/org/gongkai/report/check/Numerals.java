package org.gongkai.report.check;

import java.math.BigDecimal;

/** Numbers written in Chinese: 两, 十二, 一百零五, 九十八点五. */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** Of a numeral below ten thousand, without a fraction. */
    static int whole(String numeral) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int power = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (power > 0) {
                sum += (digit == 0 ? 1 : digit) * power;
                digit = 0;
            } else {
                digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c)); // 零 only fills a place
            }
        }
        return sum + digit;
    }

    /** 九十八点五: 98.5. */
    static BigDecimal of(String numeral) {
        int point = numeral.indexOf('点');
        if (point < 0) {
            return BigDecimal.valueOf(whole(numeral));
        }
        var fraction = new StringBuilder();
        numeral.substring(point + 1).chars().forEach(c -> fraction.append(Math.max(0, DIGITS.indexOf(c))));
        return new BigDecimal(whole(numeral.substring(0, point)) + "." + fraction);
    }
}

package org.gongkai.request.law;

import java.util.Set;

/**
 * A place in the Ordinance of 2019.
 *
 * @param code the article's number, behind it in brackets its item or paragraph: {@code 33}, {@code 36(3)}; {@code fee-2020}
 *     is the measure on fees
 */
public record Citation(String code) {
    private static final String FEES = "fee-2020";
    private static final String DIGITS = "〇一二三四五六七八九";
    /** Where the number in brackets is an item (项); elsewhere it is a paragraph (款). */
    private static final Set<String> WITH_ITEMS = Set.of("20", "31", "36");

    /** As a letter cites it: {@code 《中华人民共和国政府信息公开条例》第三十六条第（三）项}. */
    public String cited() {
        return code.equals(FEES) ? "《政府信息公开信息处理费管理办法》" : "《中华人民共和国政府信息公开条例》" + chinese();
    }

    /** {@code 第三十六条第（三）项}. */
    public String chinese() {
        if (code.equals(FEES)) {
            return "信息处理费办法";
        }
        var bracket = code.indexOf('(');
        var article = bracket < 0 ? code : code.substring(0, bracket);
        var words = "第" + numeral(article) + "条";
        if (bracket < 0) {
            return words;
        }
        var part = numeral(code.substring(bracket + 1, code.indexOf(')')));
        return words + (WITH_ITEMS.contains(article) ? "第（" + part + "）项" : "第" + part + "款");
    }

    /** {@code art. 36(3)}. */
    public String english() {
        return code.equals(FEES) ? "fee measure of 2020" : "art. " + code;
    }

    /** 1 to 99. */
    private static String numeral(String digits) {
        var number = Integer.parseInt(digits);
        var tens = number / 10;
        var ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return switch (tens) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> DIGITS.charAt(tens) + "十" + ones;
        };
    }
}

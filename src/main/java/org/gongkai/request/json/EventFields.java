package org.gongkai.request.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.request.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, each read as what it must be.
 *
 * @param number the event's number, from 1; 0 for what is no event
 */
record EventFields(int number, JsonNode object) {
    private static final Pattern MONEY = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    String text(String field) {
        var value = required(field);
        if (value.isNumber()) {
            return value.asString();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(field, value, "文字", "a text");
        }
        return value.stringValue();
    }

    LocalDate day(String field) {
        return day(field, required(field));
    }

    @Nullable LocalDate dayOrNull(String field) {
        var value = optional(field);
        return value == null ? null : day(field, value);
    }

    private LocalDate day(String field, JsonNode value) {
        if (value.isString() && hasShapeOfDay(value.stringValue())) {
            var text = value.stringValue();
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (DateTimeException e) {
                throw wrong(field, value, "日期（年-月-日）", "a date, YYYY-MM-DD");
            }
        }
        throw wrong(field, value, "日期（年-月-日）", "a date, YYYY-MM-DD");
    }

    // By hand: a file of thousands of cases is days for the most part, and a pattern takes ten times as long.
    private static boolean hasShapeOfDay(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (var i = 0; i < 10; i++) {
            var c = text.charAt(i);
            if ((i == 4 || i == 7) ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    boolean truth(String field) {
        var value = required(field);
        if (!value.isBoolean()) {
            throw wrong(field, value, "true 或 false", "true or false");
        }
        return value.booleanValue();
    }

    /** False where it is not given. */
    boolean truthOrFalse(String field) {
        return optional(field) != null && truth(field);
    }

    /** A whole number of at least 1; more than an int can hold counts as its largest value. */
    int positive(String field) {
        var value = required(field);
        if (value.isIntegralNumber() && value.bigIntegerValue().signum() > 0) {
            return value.canConvertToInt() ? value.intValue() : Integer.MAX_VALUE;
        }
        throw wrong(field, value, "不小于1的整数", "a whole number of at least 1");
    }

    /** An amount of money, not negative, as a number or as its digits. */
    BigDecimal amount(String field) {
        var value = required(field);
        if (value.isNumber() && value.decimalValue().signum() >= 0) {
            return value.decimalValue();
        }
        if (value.isString() && MONEY.matcher(value.stringValue()).matches()) {
            return new BigDecimal(value.stringValue());
        }
        throw wrong(field, value, "不小于0的金额", "an amount of at least 0");
    }

    <T> T word(String field, Function<String, Optional<T>> find) {
        var value = required(field);
        return word(field, value, find);
    }

    <T> @Nullable T wordOrNull(String field, Function<String, Optional<T>> find) {
        var value = optional(field);
        return value == null ? null : word(field, value, find);
    }

    <T> T word(String field, JsonNode value, Function<String, Optional<T>> find) {
        var word = value.isString() ? value.stringValue() : value.toString();
        return find.apply(word)
                .orElseThrow(() -> new Refused(
                        number,
                        "%s 的值“%s”不明。".formatted(field, shortened(word)),
                        "Unknown %s '%s'.".formatted(field, shortened(word))));
    }

    JsonNode required(String field) {
        var value = optional(field);
        if (value == null) {
            throw new Refused(number, "缺少 %s。".formatted(field), "'%s' is missing.".formatted(field));
        }
        return value;
    }

    private @Nullable JsonNode optional(String field) {
        var value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private Refused wrong(String field, JsonNode value, String chinese, String english) {
        var shown = shortened(value.isString() ? value.stringValue() : value.toString());
        return new Refused(
                number,
                "%s 应为%s，而不是“%s”。".formatted(field, chinese, shown),
                "'%s' must be %s, not '%s'.".formatted(field, english, shown));
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}

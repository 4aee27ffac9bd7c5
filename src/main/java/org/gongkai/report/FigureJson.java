package org.gongkai.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Figures as {@code ./gongkai figures --json} prints them: a number, headings with numbers, or null where none is kept. */
public final class FigureJson {
    private FigureJson() {}

    public static SequencedMap<String, @Nullable Object> of(SequencedMap<String, FigureValue> figures) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        figures.forEach((code, value) -> values.put(code, of(value)));
        return values;
    }

    private static @Nullable Object of(FigureValue value) {
        return switch (value) {
            case FigureValue.Total(var number) -> plain(number);
            case FigureValue.Groups(var groups) -> {
                var numbers = new LinkedHashMap<String, Object>();
                groups.forEach((name, number) -> numbers.put(name, plain(number)));
                yield numbers;
            }
            case FigureValue.NotKept _ -> null;
        };
    }

    /** 17 rather than 17.00, and never 1E+2. */
    private static Object plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? (Object) stripped.longValueExact() : stripped;
    }
}

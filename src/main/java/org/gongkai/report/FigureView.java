package org.gongkai.report;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.page.Texts;

/** A figure as a page shows it: its number in words, and where its records are. */
public record FigureView(String label, String text, String unit, String href, boolean opens, List<Part> parts) {

    /** One heading of a grouped figure. */
    public record Part(String label, String text) {}

    static FigureView of(Figure figure, FigureValue value, String href, Texts t) {
        var label = t.get(figure.textKey());
        return switch (value) {
            case FigureValue.Total(var number) -> new FigureView(label, text(number), figure.unit(), href, true, List.of());
            case FigureValue.Groups(var groups) -> new FigureView(
                    label,
                    "",
                    figure.unit(),
                    href,
                    true,
                    groups.entrySet().stream().map(it -> new Part(it.getKey(), text(it.getValue()))).toList());
            case FigureValue.NotKept _ -> new FigureView(label, t.get("report.not-kept"), "", href, false, List.of());
        };
    }

    /** 17 rather than 17.00, and never 1E+2. */
    public static String text(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}

package org.gongkai.report.check;

import java.util.List;

/**
 * Something wrong.
 *
 * @param message Chinese: both numbers, and why they cannot both be right
 * @param spans   the evidence in the report's text, at least one place unless something is missing altogether
 */
public record Finding(Fault fault, String message, List<Span> spans) {
    public Finding {
        spans = List.copyOf(spans);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is no dependency of ours
    static Finding of(Fault fault, List<Span> spans, String message, Object... args) {
        return new Finding(fault, message.formatted(args), spans);
    }

    public boolean isHard() {
        return fault.severity() == Severity.HARD;
    }
}

package org.gongkai.report.binding;

import java.math.BigDecimal;
import org.gongkai.report.check.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number in a report's sentences.
 *
 * @param occurrence from 0, in the order of the text
 * @param printed    its characters
 * @param place      of them in the report's text
 * @param claim      what the records say of it; null where it was typed by hand and no record is known behind it
 */
public record BoundFigure(int occurrence, String label, String unit, BigDecimal value, String printed, Span place, @Nullable Claim claim) {
    public boolean isBound() {
        return claim != null;
    }

    public boolean differs() {
        return claim != null && claim.value().compareTo(value) != 0;
    }
}

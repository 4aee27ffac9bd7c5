package org.gongkai.report.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a statutory table.
 *
 * @param row    label of its row in the form
 * @param column label of its column in the form; empty where the form has only one
 * @param value  null where the cell is left empty
 */
record Cell(String row, String column, String unit, @Nullable BigDecimal value, Span printed) {
    String name() {
        return column.isEmpty() ? row : row + " " + column;
    }

    BigDecimal number() {
        return value == null ? BigDecimal.ZERO : value;
    }
}

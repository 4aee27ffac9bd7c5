package org.gongkai.report.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the statutory form as a report gives it.
 *
 * @param row    its code in the form; in {@link Part#DISCLOSURE}, whose rows have none, the printed label
 * @param column from 0, in the form's order
 * @param value  null where the cell is left empty or struck out
 * @param place  where it stands in the report's text
 */
public record StatedCell(Part part, String row, int column, @Nullable BigDecimal value, Span place) {
    /** Which of the form's tables. */
    public enum Part {
        /** The tables of art. 20, forms of 2019 and 2021. */
        DISCLOSURE,
        /** The table of requests. */
        REQUESTS,
        /** The table of reconsiderations and lawsuits: one row of fifteen cells. */
        REMEDIES,
        /** The statistics of 2014: one column. */
        STATISTICS
    }
}

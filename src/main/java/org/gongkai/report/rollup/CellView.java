package org.gongkai.report.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a summed cell is made of.
 *
 * @param total as the table has it
 * @param note  how many left it empty or keep no such ledger; empty where none does
 */
public record CellView(String cell, String table, String name, String total, String note, List<Line> lines) {
    /** @param href to the bodies below, or to the records behind the number; null where there is nothing to open */
    public record Line(String body, String number, String note, @Nullable String href) {}
}

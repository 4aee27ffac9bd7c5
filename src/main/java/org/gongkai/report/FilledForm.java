package org.gongkai.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a body's year in it, ready for a page. */
public record FilledForm(String title, String document, @Nullable String note, List<Table> tables) {
    /** @param columns their codes, in order */
    public record Table(String code, String title, List<List<FormDefinition.Head>> head, List<String> columns, List<Row> rows) {}

    public record Row(String code, String label, int level, boolean heading, boolean verified, List<Cell> cells) {}

    /**
     * What stands in a cell.
     *
     * @param number  what it counts; null in a text, a heading, and where the body keeps no such ledger
     * @param text    0 where nothing was recorded; empty in a heading; a dash where the body keeps no such ledger
     * @param href    the records behind it
     * @param notKept no ledger: the dash is explained beside the table
     */
    public record Cell(@Nullable BigDecimal number, String text, @Nullable String href, boolean notKept) {}
}

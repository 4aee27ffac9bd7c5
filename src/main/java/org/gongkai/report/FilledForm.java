package org.gongkai.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A form with a body's year in it, ready for a page. */
public record FilledForm(String title, String document, @Nullable String note, List<Table> tables) {
    private static final String DASH = "—";

    /** What fills a form's cells, one after the other. */
    @FunctionalInterface
    public interface Source {
        /**
         * @param cell    {@code table/row/column}: what the form calls it
         * @param binding as in {@link FormDefinition.Row}; a number belongs there
         */
        Cell of(String cell, @Nullable String binding);
    }

    /** The form with a source's values; headings and printed texts are the form's own. */
    public static FilledForm of(FormDefinition form, Source source) {
        var tables = form.tables().stream()
                .map(table -> new Table(
                        table.code(), table.title(), table.head(), table.columns(), table.rows().stream().map(row -> row(table, row, source)).toList()))
                .toList();
        return new FilledForm(form.title(), form.document(), form.note(), tables);
    }

    private static Row row(FormDefinition.Table table, FormDefinition.Row row, Source source) {
        var cells = IntStream.range(0, row.cells().size())
                .mapToObj(i -> row.isCounted(i)
                        ? source.of(cellName(table, row, i), row.cells().get(i))
                        : new Cell(null, Objects.requireNonNullElse(row.cells().get(i), ""), null, false))
                .toList();
        return new Row(row.code(), row.label(), row.level(), row.isHeading(), row.isVerified(), cells);
    }

    /** Every cell in which a number belongs, by {@link #cellName}. */
    public SequencedMap<String, Cell> counted() {
        return counted(tables);
    }

    public static SequencedMap<String, Cell> counted(List<Table> tables) {
        var counted = new LinkedHashMap<String, Cell>();
        for (var table : tables) {
            for (var row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    var cell = row.cells().get(i);
                    if (cell.number() != null || cell.notKept()) {
                        counted.put("%s/%s/%s".formatted(table.code(), row.code(), table.columns().get(i)), cell);
                    }
                }
            }
        }
        return counted;
    }

    /** What the form calls a cell: {@code t3/3.1/natural}. */
    public static String cellName(FormDefinition.Table table, FormDefinition.Row row, int column) {
        return "%s/%s/%s".formatted(table.code(), row.code(), table.columns().get(column));
    }

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
    public record Cell(@Nullable BigDecimal number, String text, @Nullable String href, boolean notKept) {
        public static Cell number(BigDecimal number, @Nullable String href) {
            return new Cell(number, FigureView.text(number), href, false);
        }

        public static Cell notApplicable() {
            return new Cell(null, DASH, null, true);
        }

        /** Nothing was filled in, which is not 0. */
        public static Cell empty() {
            return new Cell(null, "", null, false);
        }
    }
}

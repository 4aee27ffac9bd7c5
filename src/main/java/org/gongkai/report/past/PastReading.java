package org.gongkai.report.past;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.gongkai.report.FigureView;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.StatedCell;
import org.gongkai.report.sealed.CellValue;
import org.jspecify.annotations.Nullable;

/** Lays what the checker's reader found in a report into the cells of its year's form. Pure. */
final class PastReading {
    private static final Pattern DASH = Pattern.compile("[—–－-]+|/");

    private PastReading() {}

    /** Every cell of the form in which a number belongs, in its order; what was not found is empty. */
    static SequencedMap<String, PastCell> of(FormDefinition form, Examination examined) {
        var cells = new LinkedHashMap<String, PastCell>();
        for (var table : form.tables()) {
            for (var row : table.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    if (row.isCounted(column)) {
                        int at = column;
                        var stated = examined.statedCells().stream().filter(it -> isThere(it, table, row, at)).findFirst();
                        cells.put(FilledForm.cellName(table, row, column), stated.map(it -> cell(it, examined.text())).orElse(PastCell.UNREAD));
                    }
                }
            }
        }
        return cells;
    }

    private static boolean isThere(StatedCell stated, FormDefinition.Table table, FormDefinition.Row row, int column) {
        return switch (stated.part()) {
            case DISCLOSURE -> table.code().startsWith("t2.") && bare(row.label()).equals(bare(stated.row())) && stated.column() == column;
            case REQUESTS -> table.code().equals("t3") && row.code().equals(stated.row()) && stated.column() == column;
            case REMEDIES -> table.code().equals("t4") && stated.column() == column;
            case STATISTICS -> table.code().equals("statistics") && row.code().equals(stated.row());
        };
    }

    /** The form of 2019 calls a normative document 规范性文件, that of 2021 行政规范性文件; towns take the one for the other. */
    private static String bare(String label) {
        return label.replaceFirst("^行政(?=规范性)", "").replaceAll("[\\s（(].*", "");
    }

    private static PastCell cell(StatedCell stated, String text) {
        var printed = text.substring(stated.place().start(), stated.place().end()).strip();
        var value = stated.value() == null ? null : new BigDecimal(FigureView.text(stated.value())); // a sheet says 3.0 where people see 3
        var read = CellValue.of(value, value != null || !DASH.matcher(printed).matches());
        return new PastCell(read, new PastCell.Read(printed, read, stated.place()));
    }

    /**
     * A cell as a clerk types it: a number, nothing, or a dash where it does not apply.
     *
     * @return empty for anything else
     */
    static Optional<CellValue> typed(@Nullable String text) {
        var words = text == null ? "" : text.replaceAll("[\\s\u3000\u00a0,，]", "");
        if (words.isEmpty()) {
            return Optional.of(CellValue.of(null, true));
        }
        if (DASH.matcher(words).matches()) {
            return Optional.of(CellValue.of(null, false));
        }
        return words.matches("[-+]?[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(CellValue.of(new BigDecimal(words), true)) : Optional.empty();
    }
}

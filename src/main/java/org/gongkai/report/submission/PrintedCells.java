package org.gongkai.report.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The cells of a form as a published text prints them: what was approved and published is what is handed up, not what the records
 * say by now.
 *
 * @param faults names of tables that are not there, and of cells in which no number stands
 */
record PrintedCells(SequencedMap<String, CellValue> cells, List<String> faults) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DASH = Pattern.compile("[—–-]+|/");

    /** A table is known by the names of its rows, whatever else the text has. */
    static PrintedCells read(FormDefinition form, String html) {
        var printed = new ArrayList<>(Jsoup.parseBodyFragment(html).select("table"));
        var cells = new LinkedHashMap<String, CellValue>();
        var faults = new ArrayList<String>();
        for (var table : form.tables()) {
            var found = printed.stream().filter(it -> isOf(table, it)).findFirst();
            if (found.isEmpty()) {
                faults.add(table.title());
            } else {
                printed.remove(found.get());
                read(table, found.get(), cells, faults);
            }
        }
        return new PrintedCells(cells, faults);
    }

    private static boolean isOf(FormDefinition.Table table, Element printed) {
        return rows(table, printed).stream().map(row -> plain(row.child(0).text())).toList()
                .equals(table.rows().stream().map(row -> plain(row.label())).toList());
    }

    /** The last ones: what stands before them is the head. */
    private static List<Element> rows(FormDefinition.Table table, Element printed) {
        var rows = printed.select("tr").stream().filter(row -> row.childrenSize() > 0).toList();
        return rows.subList(Math.max(0, rows.size() - table.rows().size()), rows.size());
    }

    private static void read(FormDefinition.Table table, Element printed, SequencedMap<String, CellValue> cells, List<String> faults) {
        var rows = rows(table, printed);
        for (int i = 0; i < rows.size(); i++) {
            var row = table.rows().get(i);
            for (int column = 0; column < row.cells().size(); column++) {
                if (row.isCounted(column)) {
                    var texts = rows.get(i).children();
                    var value = texts.size() == row.cells().size() + 1 ? value(texts.get(column + 1).text()) : Optional.<CellValue>empty();
                    var name = FilledForm.cellName(table, row, column);
                    value.ifPresentOrElse(it -> cells.put(name, it), () -> faults.add(row.label()));
                }
            }
        }
    }

    private static Optional<CellValue> value(String text) {
        var words = text.replaceAll("[\\s\u3000\u00a0,，]", "");
        if (words.isEmpty()) {
            return Optional.of(new CellValue.Empty());
        }
        if (DASH.matcher(words).matches()) {
            return Optional.of(new CellValue.NotApplicable());
        }
        return NUMBER.matcher(words).matches() ? Optional.of(new CellValue.Amount(new BigDecimal(words))) : Optional.empty();
    }

    private static String plain(String label) {
        return label.replaceAll("[\\s\u3000\u00a0*]", "");
    }
}

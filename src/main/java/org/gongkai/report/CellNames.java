package org.gongkai.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What people call a form's cells: table, row and column in the form's own words. Pure. */
public final class CellNames {
    private CellNames() {}

    /**
     * A cell in words.
     *
     * @param binding what of a body's records it holds; as in {@link FormDefinition.Row}
     */
    public record Name(String table, String row, String column, String binding) {
        public String words() {
            return column.isEmpty() ? row : row + " · " + column;
        }
    }

    /** Every cell in which a number belongs, in the form's order. */
    public static SequencedMap<String, Name> of(FormDefinition form) {
        var names = new LinkedHashMap<String, Name>();
        for (var table : form.tables()) {
            var columns = columns(table);
            for (var row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (row.isCounted(i)) {
                        var binding = row.cells().get(i);
                        names.put(FilledForm.cellName(table, row, i), new Name(table.title(), row.label(), columns.get(i), binding == null ? "" : binding));
                    }
                }
            }
        }
        return names;
    }

    /** The head's words above each column, from the widest to the narrowest; without those above all of them. */
    private static List<String> columns(FormDefinition.Table table) {
        var width = table.columns().size() + 1;
        var words = new ArrayList<List<String>>();
        for (int i = 0; i < width; i++) {
            words.add(new ArrayList<>());
        }
        var taken = new int[width];
        for (var line : table.head()) {
            int column = 0;
            for (var head : line) {
                while (column < width && taken[column] > 0) {
                    column++;
                }
                var span = head.columns() == null ? 1 : head.columns();
                for (int i = column; i < Math.min(width, column + span); i++) {
                    taken[i] = head.rows() == null ? 1 : head.rows();
                    if (span < width - 1 || table.columns().size() == 1) {
                        words.get(i).add(head.label());
                    }
                }
                column += span;
            }
            for (int i = 0; i < width; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
        }
        return words.subList(1, width).stream().map(parts -> String.join(" ", parts)).toList();
    }
}

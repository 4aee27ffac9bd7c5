package org.gongkai.report.past;

import java.util.List;
import org.gongkai.report.FormDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An earlier year's report beside its form.
 *
 * @param cells  in which a number belongs; of these {@code read} were found
 * @param covers whether this installation has records of that year too
 * @param notes  the checker's findings, the hard ones first
 */
public record PastView(int cells, int read, boolean covers, List<Table> tables, List<Note> notes, PlacedText text) {
    public record Table(String code, String title, List<List<FormDefinition.Head>> head, List<Row> rows) {}

    public record Row(String label, int level, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param name    what the form calls it; null for a heading or a printed text
     * @param words   the same for people
     * @param text    as confirmed or typed; before, as read
     * @param read    as printed in the report; null where nothing was found
     * @param anchor  of the place where it was read; empty where nothing was found
     * @param records what this installation's records give, where it is another number; null where not
     * @param error   null where nothing is wrong with what was typed
     */
    public record Cell(
            @Nullable String name,
            String words,
            String text,
            @Nullable String read,
            String anchor,
            boolean corrected,
            @Nullable Records records,
            @Nullable String error) {
        static Cell printed(String text) {
            return new Cell(null, "", text, null, "", false, null, null);
        }

        public boolean isCounted() {
            return name != null;
        }
    }

    public record Records(String number, String href) {}

    /** A finding with the places of its evidence. */
    public record Note(boolean hard, String kind, String message, List<Place> places) {}

    public record Place(String words, String anchor) {}

    public List<Cell> wrong() {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()).filter(cell -> cell.error() != null).toList();
    }

    public long differing() {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()).filter(cell -> cell.records() != null).count();
    }
}

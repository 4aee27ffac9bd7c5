package org.gongkai.document;

import java.util.List;

/**
 * A document with text and tables, as it is read from top to bottom; {@link PaperFormat} writes it in several formats.
 *
 * @param blocks in order; the title is none of them
 */
public record Paper(String title, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** @param level 1 for a section, 2 for a part of one */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param head lines of head cells, as they span columns and lines
     * @param rows each begins with a head cell
     */
    public record Table(List<List<Cell>> head, List<List<Cell>> rows) implements Block {
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** How many columns its rows have. */
        public int width() {
            return head.getFirst().stream().mapToInt(Cell::columns).sum();
        }
    }

    /**
     * @param columns how many it spans, at least 1
     * @param rows    how many lines it spans, at least 1
     * @param level   how far a row's name is indented, from 0
     */
    public record Cell(String text, Kind kind, int columns, int rows, int level) {
        public enum Kind {
            HEAD,
            ROW_NAME,
            VALUE
        }

        public static Cell head(String text, int columns, int rows) {
            return new Cell(text, Kind.HEAD, columns, rows, 0);
        }

        public static Cell rowName(String text, int level) {
            return new Cell(text, Kind.ROW_NAME, 1, 1, level);
        }

        public static Cell value(String text) {
            return new Cell(text, Kind.VALUE, 1, 1, 0);
        }
    }
}

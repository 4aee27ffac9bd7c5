package org.gongkai.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text with the places that were looked for; no HTML, so that a template escapes it like any other text.
 *
 * @param marks in order, not overlapping
 */
public record Highlighted(String text, List<Mark> marks) {
    public Highlighted {
        marks = List.copyOf(marks);
    }

    /** From a character up to, not including, another. */
    public record Mark(int start, int end) {}

    /** A stretch of text that is marked or is not. */
    public record Piece(String text, boolean marked) {}

    /** The whole text in pieces, for a template. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var mark : marks) {
            add(pieces, at, mark.start(), false);
            add(pieces, mark.start(), mark.end(), true);
            at = mark.end();
        }
        add(pieces, at, text.length(), false);
        return List.copyOf(pieces);
    }

    private void add(List<Piece> pieces, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end), marked));
        }
    }
}

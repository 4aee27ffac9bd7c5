package org.gongkai.report.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.gongkai.report.check.Span;

/**
 * A report's words as lines, with a mark at every place that something is said of: each is the target of a link.
 *
 * @param cut whether the report is longer than what a page shows
 */
public record PlacedText(List<Line> lines, boolean cut) {
    private static final int LONGEST = 200_000;

    public record Line(List<Piece> pieces) {
        public boolean isTable() {
            return pieces.stream().anyMatch(piece -> piece.text().indexOf('\t') >= 0);
        }

        public boolean isBlank() {
            return pieces.stream().allMatch(piece -> piece.text().isBlank());
        }
    }

    /** @param at what a link calls it; empty for words that nothing is said of */
    public record Piece(String text, String at) {}

    static PlacedText of(String text, Collection<Span> places) {
        var shown = text.substring(0, Math.min(LONGEST, text.length()));
        var lines = new ArrayList<Line>();
        int start = 0;
        for (var line : shown.split("\n", -1)) {
            lines.add(line(text, new Span(start, start + line.length()), places));
            start += line.length() + 1;
        }
        return new PlacedText(lines, shown.length() < text.length());
    }

    private static Line line(String text, Span line, Collection<Span> places) {
        var cuts = new TreeSet<>(List.of(line.start(), line.end()));
        for (var place : places) {
            if (place.start() < line.end() && line.start() < place.end()) {
                cuts.add(Math.max(place.start(), line.start()));
                cuts.add(Math.min(place.end(), line.end()));
            }
        }
        var pieces = new ArrayList<Piece>();
        for (Integer from = cuts.first(), to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
            pieces.add(piece(text, new Span(from, to), places));
        }
        return new Line(List.copyOf(pieces));
    }

    private static Piece piece(String text, Span piece, Collection<Span> places) {
        var begins = places.stream().anyMatch(place -> place.start() == piece.start() && place.end() > piece.start());
        var inside = begins || places.stream().anyMatch(place -> place.start() < piece.end() && piece.start() < place.end());
        return new Piece(text.substring(piece.start(), piece.end()), begins ? anchor(piece) : inside ? "within-" + piece.start() : "");
    }

    static String anchor(Span place) {
        return "at-" + place.start();
    }
}

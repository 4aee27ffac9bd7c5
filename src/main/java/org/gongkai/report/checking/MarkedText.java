package org.gongkai.report.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Span;

/**
 * A report's text with its findings in the margin: each stands beside the first line that holds evidence for it, and its number at
 * every place.
 *
 * @param ofAll what concerns no place, as a part that is missing, or none that is shown
 * @param cut   whether the text is longer than what is shown
 */
public record MarkedText(List<Line> lines, List<Note> ofAll, boolean cut) {
    /** Characters that a page shows; the findings behind them are told at its head. */
    private static final int LONGEST = 200_000;

    /** @param notes that begin here */
    public record Line(List<Piece> pieces, List<Note> notes) {
        public boolean isTable() {
            return pieces.stream().anyMatch(piece -> piece.text().indexOf('\t') >= 0);
        }

        public boolean isBlank() {
            return pieces.stream().allMatch(piece -> piece.text().isBlank());
        }
    }

    /**
     * Words that are all marked alike.
     *
     * @param begins numbers of the findings whose evidence begins here
     */
    public record Piece(String text, boolean marked, boolean hard, List<Integer> begins) {}

    /** @param number from 1, in the order of the text */
    public record Note(int number, Finding finding) {}

    static MarkedText of(String text, List<Finding> findings) {
        var inOrder = findings.stream().sorted(Comparator.comparingInt(MarkedText::first)).toList();
        var notes = IntStream.range(0, inOrder.size()).mapToObj(i -> new Note(i + 1, inOrder.get(i))).toList();
        var shown = text.substring(0, Math.min(LONGEST, text.length()));
        var lines = new ArrayList<Line>();
        int start = 0;
        for (var line : shown.split("\n", -1)) {
            var end = start + line.length();
            lines.add(line(text, new Span(start, end), notes));
            start = end + 1;
        }
        return new MarkedText(lines, notes.stream().filter(note -> first(note.finding()) >= shown.length()).toList(), shown.length() < text.length());
    }

    private static Line line(String text, Span line, List<Note> notes) {
        var here = notes.stream().filter(note -> note.finding().spans().stream().anyMatch(span -> touches(span, line))).toList();
        var cuts = new TreeSet<Integer>(List.of(line.start(), line.end()));
        for (var note : here) {
            note.finding().spans().stream().filter(span -> touches(span, line)).forEach(span -> {
                cuts.add(Math.max(span.start(), line.start()));
                cuts.add(Math.min(span.end(), line.end()));
            });
        }
        var pieces = new ArrayList<Piece>();
        for (Integer from = cuts.first(), to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
            pieces.add(piece(text, new Span(from, to), here));
        }
        return new Line(List.copyOf(pieces), here.stream().filter(note -> first(note.finding()) >= line.start()).toList());
    }

    private static Piece piece(String text, Span piece, List<Note> notes) {
        var marking = notes.stream().filter(note -> note.finding().spans().stream().anyMatch(span -> touches(span, piece))).toList();
        var begins = marking.stream()
                .filter(note -> note.finding().spans().stream().anyMatch(span -> span.start() == piece.start()))
                .map(Note::number)
                .toList();
        return new Piece(
                text.substring(piece.start(), piece.end()),
                !marking.isEmpty(),
                marking.stream().anyMatch(note -> note.finding().isHard()),
                begins);
    }

    private static boolean touches(Span span, Span place) {
        return span.start() < place.end() && place.start() < span.end();
    }

    /** Where its evidence begins; behind every text where it has none. */
    private static int first(Finding finding) {
        return finding.spans().stream().filter(span -> span.end() > span.start()).mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }
}

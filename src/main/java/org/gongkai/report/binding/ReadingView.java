package org.gongkai.report.binding;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.FigureView;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a report that have numbers, each number with its records.
 *
 * @param bound  numbers that speak of records; of these {@code differing} say something else
 * @param byHand numbers that were typed by hand
 */
public record ReadingView(List<Line> lines, long bound, long differing, long byHand) {
    public static final ReadingView NOTHING = new ReadingView(List.of(), 0, 0, 0);

    public record Line(List<Piece> pieces) {
        public List<Figure> differing() {
            var differing = new ArrayList<Figure>();
            for (var piece : pieces) {
                var number = piece.number();
                if (number != null && number.records() != null) {
                    differing.add(number);
                }
            }
            return differing;
        }
    }

    /** Words, or a number. */
    public record Piece(String text, @Nullable Figure number) {}

    /**
     * A number of the text.
     *
     * @param href    the records behind it; null where it was typed by hand
     * @param records what they say, where it is something else; null where they agree
     * @param label   what it counts
     * @param canTake whether the records' number can be written in its place
     */
    public record Figure(int occurrence, String printed, @Nullable String href, @Nullable String records, String label, String unit, boolean canTake) {}

    /**
     * The lines that have numbers; tables are not sentences.
     *
     * @param here address of the body's year
     */
    public static ReadingView of(String text, List<BoundFigure> figures, String here) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (var line : text.split("\n", -1)) {
            int from = start;
            int to = start + line.length();
            var inside = figures.stream().filter(figure -> figure.place().start() >= from && figure.place().end() <= to).toList();
            if (!inside.isEmpty() && line.indexOf('\t') < 0) {
                lines.add(line(text, from, to, inside, here));
            }
            start = to + 1;
        }
        return new ReadingView(
                lines,
                figures.stream().filter(BoundFigure::isBound).count(),
                figures.stream().filter(BoundFigure::differs).count(),
                figures.stream().filter(figure -> !figure.isBound()).count());
    }

    private static Line line(String text, int from, int to, List<BoundFigure> figures, String here) {
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var figure : figures) {
            pieces.add(new Piece(text.substring(at, figure.place().start()), null));
            pieces.add(new Piece(figure.printed(), number(figure, here)));
            at = figure.place().end();
        }
        pieces.add(new Piece(text.substring(at, to), null));
        return new Line(List.copyOf(pieces));
    }

    private static Figure number(BoundFigure figure, String here) {
        var claim = figure.claim();
        return new Figure(
                figure.occurrence(),
                figure.printed(),
                claim == null ? null : here + "/" + claim.source().replaceFirst("#.*", ""),
                claim == null || !figure.differs() ? null : FigureView.text(claim.value()),
                figure.label(),
                figure.unit(),
                figure.differs() && BoundFigures.isReplaceable(figure));
    }
}

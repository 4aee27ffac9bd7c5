package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A drafted text in which every number that comes from the records is marked with what it counts. The marks are characters for private
 * use, which no text has; {@link #read} takes them out again.
 */
record FigureMarks(String text, List<SaidFigure> figures) {
    private static final char OPEN = '\uE000';
    private static final char NUMBER = '\uE001';
    private static final char CLOSE = '\uE002';

    static String mark(String source, BigDecimal number) {
        return mark(source, FigureView.text(number));
    }

    static String mark(String source, String number) {
        return OPEN + source + NUMBER + number + CLOSE;
    }

    /** The words as people read them, and where in them each number stands. */
    static FigureMarks read(String marked) {
        var text = new StringBuilder();
        var figures = new ArrayList<SaidFigure>();
        int from = 0;
        for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, from)) {
            int number = marked.indexOf(NUMBER, open);
            int close = marked.indexOf(CLOSE, number);
            text.append(marked, from, open);
            int start = text.length();
            text.append(marked, number + 1, close);
            figures.add(new SaidFigure(marked.substring(open + 1, number), start, text.length()));
            from = close + 1;
        }
        return new FigureMarks(text.append(marked.substring(from)).toString(), List.copyOf(figures));
    }

    static String plain(String marked) {
        return read(marked).text();
    }
}

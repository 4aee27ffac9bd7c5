package org.gongkai.report;

import java.util.List;

/** Every sentence that the records could give for a year's report, with the place of each number in them. */
public record DraftedText(String text, List<SaidFigure> figures) {
    public DraftedText {
        figures = List.copyOf(figures);
    }
}

package org.gongkai.report.binding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.DraftedText;
import org.gongkai.report.SaidFigure;
import org.gongkai.report.check.Examination;

/**
 * What the records say now.
 *
 * @param source as in {@link SaidFigure}
 * @param label  what the reader calls it in the sentence that the program writes of it
 */
public record Claim(String source, String label, String unit, BigDecimal value) {
    Key key() {
        return new Key(label, unit);
    }

    /** How a figure is known again in a text. */
    record Key(String label, String unit) {}

    /** Every number of a drafted text that the reader reads as a figure. */
    static List<Claim> of(DraftedText drafted) {
        var read = Examination.prose(drafted.text());
        return drafted.figures().stream().flatMap(said -> claim(said, read).stream()).toList();
    }

    private static Optional<Claim> claim(SaidFigure said, List<Examination.Read> read) {
        return read.stream()
                .filter(figure -> figure.place().start() == said.start())
                .findFirst()
                .map(figure -> new Claim(said.source(), figure.label(), figure.unit(), figure.value()));
    }
}

package org.gongkai.report;

import org.gongkai.authority.Authority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the records of a body's year. */
@Component
public class RecordedYears {
    private final Figures figures;
    private final CaseYears cases;

    RecordedYears(Figures figures, CaseYears cases) {
        this.figures = figures;
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    public RecordedYear of(Authority body, int year) {
        var requests = cases.of(body.id(), year);
        return new RecordedYear(body, year, figures.of(body.id(), FigureYear.whole(year), () -> requests), requests);
    }
}

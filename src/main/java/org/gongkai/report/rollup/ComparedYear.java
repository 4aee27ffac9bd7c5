package org.gongkai.report.rollup;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.report.past.PastReports.Imported;
import org.gongkai.report.rollup.ComparisonView.Shown;
import org.gongkai.report.sealed.CellValue;

/**
 * One cell of a year: what was handed up, and of a body that handed up nothing for it what was imported.
 *
 * @param parts    of the bodies directly below, each with all below it
 * @param own      of the body above them alone; empty where it has handed up nothing
 * @param imported of all of them, by themselves
 */
record ComparedYear(int year, Map<AuthorityId, Below.Part> parts, Optional<CellValue> own, Map<AuthorityId, Imported> imported) {

    /** Of a body directly below. */
    Shown of(AuthorityId body, String slug) {
        var whole = parts.getOrDefault(body, Below.Part.NOTHING).whole();
        if (whole.numbers() + whole.empty() + whole.inapplicable() > 0) {
            return new Shown(CellPage.words(whole.value()), null);
        }
        return imported(body, slug);
    }

    /** Of the body above, without those below it. */
    Shown ofItself(AuthorityId body, String slug) {
        return own.map(value -> new Shown(CellPage.words(value), null)).orElseGet(() -> imported(body, slug));
    }

    /** 0 where it has none: how long its bar is. */
    BigDecimal amount(AuthorityId body) {
        var whole = parts.getOrDefault(body, Below.Part.NOTHING).whole();
        var amount = whole.numbers() > 0 || !imported.containsKey(body) ? whole.total() : imported.get(body).value().numberOrNull();
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private Shown imported(AuthorityId body, String slug) {
        var there = imported.get(body);
        return there == null
                ? new Shown("", null)
                : new Shown(CellPage.words(there.value()), "/staff/reports/%s/%d/past/%d".formatted(slug, year, there.edition()));
    }

    static boolean isThere(Shown number) {
        return !number.text().isEmpty() || number.imported() != null;
    }
}

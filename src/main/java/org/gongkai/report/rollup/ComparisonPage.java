package org.gongkai.report.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.authority.Authority;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.report.CellNames;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.past.PastReports;
import org.gongkai.report.rollup.ComparisonView.Bar;
import org.gongkai.report.sealed.SealedReports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The bodies directly below one beside each other, over the years that have the same form. */
@Component
class ComparisonPage {
    private static final int YEARS = 5;

    /** Below so many, a difference may be chance: such numbers are shown, and nobody is ranked by them. */
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(30);

    private final RollUp rollUp;
    private final Below below;
    private final SealedReports sealed;
    private final PastReports past;

    ComparisonPage(RollUp rollUp, Below below, SealedReports sealed, PastReports past) {
        this.rollUp = rollUp;
        this.below = below;
        this.sealed = sealed;
        this.past = past;
    }

    /** @param cell empty for the form's first */
    @Transactional(readOnly = true)
    ComparisonView of(Authority body, int year, String cell, Texts t) {
        var form = FormDefinition.of(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = CellNames.of(form);
        var wanted = names.containsKey(cell) ? cell : names.firstEntry().getKey();
        var years = IntStream.rangeClosed(Math.max(form.from(), year - YEARS + 1), year).boxed().toList();
        var byYear = years.stream().map(it -> year(body, it, wanted)).toList();
        var bodies = rollUp.bodies(body, year);
        var rows = new ArrayList<ComparisonView.Row>();
        var own = byYear.stream().map(it -> it.ofItself(body.id(), body.slug())).toList();
        if (own.stream().anyMatch(ComparedYear::isThere)) {
            rows.add(new ComparisonView.Row(t.get("report.roll-up.own", t.either(body.name(), body.nameEn())), own));
        }
        bodies.forEach(it -> rows.add(new ComparisonView.Row(
                t.either(it.name(), it.nameEn()), byYear.stream().map(compared -> compared.of(it.id(), it.slug())).toList())));
        var bars = bars(bodies, byYear.getLast(), t);
        return new ComparisonView(
                wanted,
                Objects.requireNonNull(names.get(wanted)).words(),
                names.entrySet().stream().map(it -> new Option(it.getKey(), it.getValue().words())).toList(),
                years,
                rows,
                bars,
                bars.size() * Bar.LINE + Bar.LINE / 2,
                bodies.stream().map(it -> byYear.getLast().amount(it.id())).anyMatch(it -> it.compareTo(ENOUGH) < 0));
    }

    private ComparedYear year(Authority body, int year, String cell) {
        var own = sealed.standing(body.id(), year).map(report -> sealed.cells(report).get(cell));
        return new ComparedYear(year, below.cell(body.id(), year, cell), own, past.cell(body.id(), year, cell));
    }

    private static List<Bar> bars(List<Below.Body> bodies, ComparedYear year, Texts t) {
        var most = bodies.stream().map(it -> year.amount(it.id())).reduce(BigDecimal.ONE, BigDecimal::max);
        var bars = new ArrayList<Bar>();
        for (var body : bodies) {
            var length = year.amount(body.id()).max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(Bar.LONGEST)).divide(most, 0, RoundingMode.HALF_UP);
            bars.add(new Bar(t.either(body.name(), body.nameEn()), words(year.of(body.id(), body.slug()), t), bars.size() * Bar.LINE + Bar.LINE / 2, length.intValueExact()));
        }
        return bars;
    }

    private static String words(ComparisonView.Shown number, Texts t) {
        return number.imported() == null ? number.text() : "%s（%s）".formatted(number.text(), t.get("report.past.mark"));
    }
}

package org.gongkai.report.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authority;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.rollup.ComparisonView.Bar;
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

    ComparisonPage(RollUp rollUp, Below below) {
        this.rollUp = rollUp;
        this.below = below;
    }

    /** @param cell empty for the form's first */
    @Transactional(readOnly = true)
    ComparisonView of(Authority body, int year, String cell, Texts t) {
        var form = FormDefinition.of(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = CellNames.of(form);
        var wanted = names.containsKey(cell) ? cell : names.firstEntry().getKey();
        var years = IntStream.rangeClosed(Math.max(form.from(), year - YEARS + 1), year).boxed().toList();
        var byYear = years.stream().map(it -> below.cell(body.id(), it, wanted)).toList();
        var bodies = rollUp.bodies(body, year);
        var bars = bars(bodies, byYear.getLast(), t);
        return new ComparisonView(
                wanted,
                Objects.requireNonNull(names.get(wanted)).words(),
                names.entrySet().stream().map(it -> new Option(it.getKey(), it.getValue().words())).toList(),
                years,
                bodies.stream()
                        .map(it -> new ComparisonView.Row(
                                t.either(it.name(), it.nameEn()), byYear.stream().map(parts -> number(parts, it.id())).toList()))
                        .toList(),
                bars,
                bars.size() * Bar.LINE + Bar.LINE / 2,
                bodies.stream().map(it -> amount(byYear.getLast(), it.id())).anyMatch(it -> it.compareTo(ENOUGH) < 0));
    }

    private static List<Bar> bars(List<Below.Body> bodies, Map<AuthorityId, Below.Part> parts, Texts t) {
        var most = bodies.stream().map(it -> amount(parts, it.id())).reduce(BigDecimal.ONE, BigDecimal::max);
        var bars = new ArrayList<Bar>();
        for (var body : bodies) {
            var length = amount(parts, body.id()).max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(Bar.LONGEST)).divide(most, 0, RoundingMode.HALF_UP);
            bars.add(new Bar(t.either(body.name(), body.nameEn()), number(parts, body.id()), bars.size() * Bar.LINE + Bar.LINE / 2, length.intValueExact()));
        }
        return bars;
    }

    private static String number(Map<AuthorityId, Below.Part> parts, AuthorityId body) {
        var whole = parts.getOrDefault(body, Below.Part.NOTHING).whole();
        return whole.numbers() + whole.empty() + whole.inapplicable() == 0 ? "" : CellPage.words(whole.value());
    }

    private static BigDecimal amount(Map<AuthorityId, Below.Part> parts, AuthorityId body) {
        return parts.getOrDefault(body, Below.Part.NOTHING).whole().total();
    }
}

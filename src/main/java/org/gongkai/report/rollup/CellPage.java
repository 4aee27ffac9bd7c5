package org.gongkai.report.rollup;

import java.util.ArrayList;
import org.gongkai.authority.Authority;
import org.gongkai.page.Texts;
import org.gongkai.report.CellNames;
import org.gongkai.report.FigureView;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReports;
import org.gongkai.report.sealed.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** From a summed cell down to the bodies, and from a body's own number to its records. */
@Component
class CellPage {
    private final RollUp rollUp;
    private final Below below;
    private final SealedReports sealed;

    CellPage(RollUp rollUp, Below below, SealedReports sealed) {
        this.rollUp = rollUp;
        this.below = below;
        this.sealed = sealed;
    }

    @Transactional(readOnly = true)
    CellView of(Authority body, int year, String cell, Texts t) {
        var name = FormDefinition.of(year)
                .map(form -> CellNames.of(form).get(cell))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines = new ArrayList<CellView.Line>();
        var whole = Sum.NONE;
        var own = sealed.standing(body.id(), year).map(report -> sealed.cells(report).get(cell));
        if (own.isPresent()) {
            whole = whole.plus(own.get());
            var sum = Sum.NONE.plus(own.get());
            lines.add(line(t.get("report.roll-up.own", t.either(body.name(), body.nameEn())), sum, records(body.slug(), year, name), t));
        }
        var parts = below.cell(body.id(), year, cell);
        for (var child : rollUp.bodies(body, year)) {
            var part = parts.getOrDefault(child.id(), Below.Part.NOTHING);
            var href = child.hasBelow() ? "/staff/roll-up/%s/%d/cells?cell=%s".formatted(child.slug(), year, cell) : records(child.slug(), year, name);
            var handed = part.hasOwn() || child.handed() > 0;
            lines.add(handed
                    ? line(t.either(child.name(), child.nameEn()), part.whole(), href, t)
                    : new CellView.Line(t.either(child.name(), child.nameEn()), "", t.get("report.roll-up.not-handed"), null));
        }
        var sum = rollUp.of(body, year).getOrDefault(cell, whole);
        return new CellView(cell, name.table(), name.words(), words(sum.value()), note(sum, t), lines);
    }

    private static CellView.Line line(String body, Sum sum, @Nullable String href, Texts t) {
        return new CellView.Line(body, words(sum.value()), note(sum, t), sum.numbers() > 0 ? href : null);
    }

    /** The records behind a body's own number; who may not read them is told there. */
    private static @Nullable String records(String slug, int year, CellNames.Name name) {
        var path = "/staff/reports/%s/%d/".formatted(slug, year);
        if (name.binding().startsWith("figure:")) {
            return path + "figures/" + name.binding().substring("figure:".length());
        }
        return name.binding().startsWith("cases:") ? path + "cells?cell=" + name.binding().substring("cases:".length()) : null;
    }

    private static String note(Sum sum, Texts t) {
        var parts = new ArrayList<String>();
        if (sum.empty() > 0) {
            parts.add(t.get("report.roll-up.empty", sum.empty()));
        }
        if (sum.inapplicable() > 0 && sum.numbers() > 0) {
            parts.add(t.get("report.roll-up.inapplicable", sum.inapplicable()));
        }
        return String.join(" ", parts);
    }

    static String words(CellValue value) {
        return switch (value) {
            case CellValue.Amount(var number) -> FigureView.text(number);
            case CellValue.NotApplicable _ -> "—";
            case CellValue.Empty _ -> "";
        };
    }
}

package org.gongkai.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.authority.Authority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the statutory forms from the records. */
@Component
class Forms {
    private static final String DASH = "—";
    private static final String REQUESTS = "requests_received";

    private final Figures figures;
    private final CaseYears cases;

    Forms(Figures figures, CaseYears cases) {
        this.figures = figures;
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    FilledForm fill(FormDefinition form, Authority body, int year) {
        var values = figures.of(body.id(), year);
        var requests = cases.of(body.id(), year);
        var keepsRequests = !(values.get(REQUESTS) instanceof FigureValue.NotKept);
        var path = "/staff/reports/%s/%d/".formatted(body.slug(), year);
        return new FilledForm(
                form.title(),
                form.document(),
                form.note(),
                form.tables().stream()
                        .map(table -> new FilledForm.Table(
                                table.title(),
                                table.head(),
                                table.rows().stream()
                                        .map(row -> new FilledForm.Row(
                                                row.label(),
                                                row.level(),
                                                row.isHeading(),
                                                row.isVerified(),
                                                row.cells().stream()
                                                        .map(cell -> row.isHeading()
                                                                ? new FilledForm.Cell(cell == null ? "" : cell, null, false)
                                                                : cell(cell, values, requests, keepsRequests, path))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private static FilledForm.Cell cell(
            @Nullable String binding, java.util.Map<String, FigureValue> values, CaseYear requests, boolean keepsRequests, String path) {
        if (binding == null) {
            return new FilledForm.Cell(DASH, null, true);
        }
        if (binding.equals("none")) {
            return new FilledForm.Cell("0", null, false);
        }
        var named = after("figure:", binding);
        if (named.isPresent()) {
            return values.get(named.get()) instanceof FigureValue.Total(var number)
                    ? new FilledForm.Cell(FigureView.text(number), path + "figures/" + named.get(), false)
                    : new FilledForm.Cell(DASH, null, true);
        }
        var counted = after("cases:", binding);
        if (counted.isPresent()) {
            return keepsRequests
                    ? new FilledForm.Cell(FigureView.text(sum(requests.lines(counted.get()))), path + "cells?cell=" + counted.get(), false)
                    : new FilledForm.Cell(DASH, null, true);
        }
        return new FilledForm.Cell(binding, null, false);
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> after(String prefix, String binding) {
        return binding.startsWith(prefix) ? Optional.of(binding.substring(prefix.length())) : Optional.empty();
    }
}

package org.gongkai.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
                                table.code(),
                                table.title(),
                                table.head(),
                                table.columns(),
                                table.rows().stream().map(row -> row(row, values, requests, keepsRequests, path)).toList()))
                        .toList());
    }

    private static FilledForm.Row row(
            FormDefinition.Row row, Map<String, FigureValue> values, CaseYear requests, boolean keepsRequests, String path) {
        var cells = row.cells().stream()
                .map(cell -> row.isHeading() ? text(cell == null ? "" : cell) : cell(cell, values, requests, keepsRequests, path))
                .toList();
        return new FilledForm.Row(row.code(), row.label(), row.level(), row.isHeading(), row.isVerified(), cells);
    }

    private static FilledForm.Cell cell(
            @Nullable String binding, Map<String, FigureValue> values, CaseYear requests, boolean keepsRequests, String path) {
        if (binding == null) {
            return notKept();
        }
        if (binding.equals("none")) {
            return number(BigDecimal.ZERO, null);
        }
        var named = after("figure:", binding);
        if (named.isPresent()) {
            return values.get(named.get()) instanceof FigureValue.Total(var number)
                    ? number(number, path + "figures/" + named.get())
                    : notKept();
        }
        var counted = after("cases:", binding);
        if (counted.isPresent()) {
            return keepsRequests ? number(sum(requests.lines(counted.get())), path + "cells?cell=" + counted.get()) : notKept();
        }
        return text(binding);
    }

    private static FilledForm.Cell number(BigDecimal number, @Nullable String href) {
        return new FilledForm.Cell(number, FigureView.text(number), href, false);
    }

    private static FilledForm.Cell text(String text) {
        return new FilledForm.Cell(null, text, null, false);
    }

    private static FilledForm.Cell notKept() {
        return new FilledForm.Cell(null, DASH, null, true);
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> after(String prefix, String binding) {
        return binding.startsWith(prefix) ? Optional.of(binding.substring(prefix.length())) : Optional.empty();
    }
}

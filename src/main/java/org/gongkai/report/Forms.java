package org.gongkai.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills the statutory forms from the records. Pure. */
public final class Forms {
    private static final String REQUESTS = "requests_received";

    private Forms() {}

    public static FilledForm fill(FormDefinition form, RecordedYear records) {
        var values = records.figures();
        var keepsRequests = !(values.get(REQUESTS) instanceof FigureValue.NotKept);
        var path = "/staff/reports/%s/%d/".formatted(records.body().slug(), records.year());
        return FilledForm.of(form, (_, binding) -> cell(binding, values, records.cases(), keepsRequests, path));
    }

    private static FilledForm.Cell cell(
            @Nullable String binding, Map<String, FigureValue> values, CaseYear requests, boolean keepsRequests, String path) {
        if (binding == null) {
            return FilledForm.Cell.notApplicable();
        }
        var named = after("figure:", binding);
        if (named.isPresent()) {
            return values.get(named.get()) instanceof FigureValue.Total(var number)
                    ? FilledForm.Cell.number(number, path + "figures/" + named.get())
                    : FilledForm.Cell.notApplicable();
        }
        var counted = after("cases:", binding);
        if (counted.isPresent()) {
            return keepsRequests
                    ? FilledForm.Cell.number(sum(requests.lines(counted.get())), path + "cells?cell=" + counted.get())
                    : FilledForm.Cell.notApplicable();
        }
        return FilledForm.Cell.number(BigDecimal.ZERO, null); // "none": what the body has no power to do
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> after(String prefix, String binding) {
        return binding.startsWith(prefix) ? Optional.of(binding.substring(prefix.length())) : Optional.empty();
    }
}

package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statutory tables of a report, as far as they are there.
 *
 * @param disclosure rows of section 二
 * @param requests   by {@link RequestRow#code}: the cells of section 三, seven a row
 * @param remedies   the fifteen cells of section 四, or none
 * @param statistics by {@link StatisticsRow#code}: the table of 2014
 * @param header     the column titles by which the form is known
 */
record Tables(List<List<Cell>> disclosure, Map<String, List<Cell>> requests, List<Cell> remedies, Map<String, Cell> statistics, Optional<Form> form,
        Optional<Span> header) {
    static final int TOTAL_COLUMN = RequestRow.COLUMNS.size() - 1;

    List<Cell> cells() {
        return Stream.of(disclosure.stream().flatMap(List::stream), requests.values().stream().flatMap(List::stream), remedies.stream(),
                statistics.values().stream())
                .flatMap(cells -> cells)
                .toList();
    }

    boolean isEmpty() {
        return disclosure.isEmpty() && requests.isEmpty() && remedies.isEmpty() && statistics.isEmpty();
    }

    /** The total of a row of section 三. */
    Optional<Cell> total(String row) {
        return Optional.ofNullable(requests.get(row)).map(cells -> cells.get(TOTAL_COLUMN));
    }

    /** The totals of all rows whose code begins so, where at least one of them is there. */
    Optional<BigDecimal> sum(String rows) {
        var totals = new ArrayList<Cell>();
        for (var row : RequestRow.ALL) {
            if (row.code().equals(rows) || row.code().startsWith(rows + ".")) {
                total(row.code()).ifPresent(totals::add);
            }
        }
        return totals.isEmpty() ? Optional.empty() : Optional.of(totals.stream().map(Cell::number).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Where these rows are printed. */
    List<Span> places(String rows) {
        return RequestRow.ALL.stream()
                .filter(row -> row.code().equals(rows) || row.code().startsWith(rows + "."))
                .flatMap(row -> total(row.code()).stream())
                .map(Cell::printed)
                .toList();
    }
}

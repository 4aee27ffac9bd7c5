package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.report.check.StatedCell.Part;

/**
 * What of the statutory form a report states: the cells of its tables, and where it has no such table the numbers that its sentences
 * give in the form's own words, as most reports before 2019 do.
 */
final class StatedCells {
    private static final Map<Quantity, String> STATISTICS =
            Map.of(Quantity.PUBLISHED, "1.1", Quantity.REQUESTS, "3.1", Quantity.RECONSIDERATIONS, "4", Quantity.LAWSUITS, "5");
    private static final Map<Quantity, String> REQUESTS = Map.of(
            Quantity.REQUESTS, RequestRow.NEW, Quantity.GRANTED, "3.1", Quantity.PARTLY_GRANTED, "3.2", Quantity.CARRIED_OUT, RequestRow.CARRIED_OUT);
    private static final int RECONSIDERATIONS_TOTAL = 4;

    private StatedCells() {}

    /** Each cell once, a table's before a sentence's. */
    static List<StatedCell> of(ReportText report) {
        var cells = new ArrayList<StatedCell>();
        var tables = report.tables();
        for (var row : tables.disclosure()) {
            for (int column = 0; column < row.size(); column++) {
                add(new StatedCell(Part.DISCLOSURE, row.get(column).row(), column, row.get(column).value(), row.get(column).printed()), cells);
            }
        }
        tables.requests().forEach((code, row) -> {
            for (int column = 0; column < row.size(); column++) {
                add(new StatedCell(Part.REQUESTS, code, column, row.get(column).value(), row.get(column).printed()), cells);
            }
        });
        for (int column = 0; column < tables.remedies().size(); column++) {
            var cell = tables.remedies().get(column);
            add(new StatedCell(Part.REMEDIES, "count", column, cell.value(), cell.printed()), cells);
        }
        tables.statistics().forEach((code, cell) -> add(new StatedCell(Part.STATISTICS, code, 0, cell.value(), cell.printed()), cells));
        sentences(report, cells);
        return List.copyOf(cells);
    }

    private static void sentences(ReportText report, List<StatedCell> cells) {
        for (var row : StatisticsRow.ALL) {
            report.figures().stream()
                    .filter(isCalled(row).and(figure -> figure.isExact() && isOfTheYear(report, figure)))
                    .findFirst()
                    .ifPresent(figure -> add(new StatedCell(Part.STATISTICS, row.code(), 0, figure.value(), report.printed(figure)), cells));
        }
        STATISTICS.forEach((quantity, code) -> quantity.first(report)
                .ifPresent(figure -> add(new StatedCell(Part.STATISTICS, code, 0, figure.value(), report.printed(figure)), cells)));
        if (report.tables().requests().isEmpty()) {
            REQUESTS.forEach((quantity, code) -> quantity.first(report)
                    .ifPresent(figure -> add(new StatedCell(Part.REQUESTS, code, Tables.TOTAL_COLUMN, figure.value(), report.printed(figure)), cells)));
        }
        if (report.tables().remedies().isEmpty()) {
            Quantity.RECONSIDERATIONS.first(report)
                    .ifPresent(figure -> add(new StatedCell(Part.REMEDIES, "count", RECONSIDERATIONS_TOTAL, figure.value(), report.printed(figure)), cells));
        }
    }

    /** In the form's own words, with 数 or 数量 behind them or without. */
    private static Predicate<PrintedFigure> isCalled(StatisticsRow row) {
        var name = bare(row.key());
        return figure -> figure.unit().equals(row.unit()) && bare(figure.label()).endsWith(name) && name.length() > 3;
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s“”，]", "").replaceFirst("(?:数量|总次数|次数|总数|数)$", "");
    }

    private static boolean isOfTheYear(ReportText report, PrintedFigure figure) {
        return !report.clause(figure).matches(".*(?:上年|去年|同期|历年|以来).*");
    }

    private static void add(StatedCell cell, List<StatedCell> cells) {
        if (cells.stream().noneMatch(there -> there.part() == cell.part() && there.row().equals(cell.row()) && there.column() == cell.column())) {
            cells.add(cell);
        }
    }
}

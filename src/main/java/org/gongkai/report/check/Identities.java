package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the notes under the tables of 2019 and 2021 demand: rows and columns add up, 一 + 二 = 三（七） + 四. */
final class Identities implements Rule {
    private static final int REMEDY_GROUP = 5;
    private static final int OUTCOMES_2019 = 19;
    private static final int OUTCOMES_2021 = 21;

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        rows(report.tables(), findings);
        var isCut = report.isPart() && !report.tables().requests().containsKey(RequestRow.CARRIED_OUT);
        if (!isCut) {
            outcomes(report.tables(), findings);
            balance(report.tables(), findings);
        }
        remedies(report.tables(), findings);
        return findings;
    }

    private static void rows(Tables tables, List<Finding> findings) {
        for (var row : tables.requests().values()) {
            var parts = row.subList(0, Tables.TOTAL_COLUMN);
            mustEqual(Fault.ROW_TOTAL, row.get(Tables.TOTAL_COLUMN), parts, "“%s”一行".formatted(row.getFirst().row()), findings);
        }
    }

    private static void outcomes(Tables tables, List<Finding> findings) {
        var total = tables.requests().get(RequestRow.TOTAL);
        var outcomes = RequestRow.ALL.stream().filter(RequestRow::isOutcome).flatMap(row ->
                Stream.ofNullable(tables.requests().get(row.code()))).toList();
        boolean complete = outcomes.size() == (tables.requests().containsKey("3.6") ? OUTCOMES_2019 : OUTCOMES_2021);
        if (total == null || !complete) {
            return;
        }
        for (int column = 0; column <= Tables.TOTAL_COLUMN; column++) {
            int at = column;
            var parts = outcomes.stream().map(row -> row.get(at)).toList();
            mustEqual(Fault.OUTCOMES_TOTAL, total.get(column), parts, "“%s”一列办理结果".formatted(RequestRow.COLUMNS.get(column)), findings);
        }
    }

    private static void balance(Tables tables, List<Finding> findings) {
        var rows = tables.requests();
        var in = rows.get(RequestRow.NEW);
        var carriedIn = rows.get(RequestRow.CARRIED_IN);
        var total = rows.get(RequestRow.TOTAL);
        var carriedOut = rows.get(RequestRow.CARRIED_OUT);
        if (in == null || carriedIn == null || total == null || carriedOut == null) {
            return;
        }
        for (int column = 0; column <= Tables.TOTAL_COLUMN; column++) {
            var came = in.get(column).number().add(carriedIn.get(column).number());
            var went = total.get(column).number().add(carriedOut.get(column).number());
            if (came.compareTo(went) != 0) {
                findings.add(Finding.of(Fault.REQUESTS_BALANCE,
                        List.of(in.get(column).printed(), carriedIn.get(column).printed(), total.get(column).printed(),
                                carriedOut.get(column).printed()),
                        "“%s”一列：第一项加第二项为%s+%s=%s，第三项加第四项为%s+%s=%s。", RequestRow.COLUMNS.get(column),
                        text(in.get(column)), text(carriedIn.get(column)), came.toPlainString(), text(total.get(column)),
                                text(carriedOut.get(column)), went.toPlainString()));
            }
        }
    }

    private static void remedies(Tables tables, List<Finding> findings) {
        var cells = tables.remedies();
        for (int group = 0; group + REMEDY_GROUP <= cells.size(); group += REMEDY_GROUP) {
            var total = cells.get(group + REMEDY_GROUP - 1);
            mustEqual(Fault.REMEDIES_TOTAL, total, cells.subList(group, group + REMEDY_GROUP - 1), "“%s”各栏".formatted(total.row()), findings);
        }
    }

    static void mustEqual(Fault fault, Cell total, List<Cell> parts, String where, List<Finding> findings) {
        var sum = parts.stream().map(Cell::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total.number()) != 0) {
            var spans = new ArrayList<Span>(List.of(total.printed()));
            IntStream.range(0, parts.size()).filter(i -> parts.get(i).number().signum() != 0).forEach(i -> spans.add(parts.get(i).printed()));
            findings.add(Finding.of(fault, spans, "%s相加为%s，总计栏为%s。", where, sum.toPlainString(), text(total)));
        }
    }

    private static String text(Cell cell) {
        return cell.value() == null ? "空" : cell.value().toPlainString();
    }
}

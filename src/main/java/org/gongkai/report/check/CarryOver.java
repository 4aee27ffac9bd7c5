package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What was open on 31 December is what is carried in on 1 January; documents in force go on from year to year. */
final class CarryOver implements SuccessionRule {
    private static final String IN_ALL = RequestRow.COLUMNS.get(Tables.TOTAL_COLUMN);

    @Override
    public List<Finding> check(ReportText before, ReportText after) {
        var findings = new ArrayList<Finding>();
        requests(before, after, findings);
        documents(before, after, findings);
        return findings;
    }

    private static void requests(ReportText before, ReportText after, List<Finding> findings) {
        var out = before.tables().requests().get(RequestRow.CARRIED_OUT);
        var in = after.tables().requests().get(RequestRow.CARRIED_IN);
        if (in == null || out == null) {
            // One of the two has no table: what the sentences say, or the total of the table that is there.
            carried(Quantity.CARRIED_OUT, before).ifPresent(left -> carried(Quantity.CARRIED_IN, after).ifPresent(taken ->
                    differ(year(before), left.number(), taken, findings)));
            return;
        }
        for (int column = 0; column <= Tables.TOTAL_COLUMN; column++) {
            differ(year(before), out.get(column).number(), in.get(column), findings);
        }
    }

    private static Optional<Cell> carried(Quantity quantity, ReportText report) {
        var row = quantity == Quantity.CARRIED_IN ? RequestRow.CARRIED_IN : RequestRow.CARRIED_OUT;
        return report.tables().total(row).or(() -> quantity.first(report)
                .map(said -> new Cell(quantity.label(), IN_ALL, said.unit(), said.value(), report.printed(said))));
    }

    private static void differ(OptionalInt year, BigDecimal out, Cell in, List<Finding> findings) {
        if (out.compareTo(in.number()) != 0) {
            findings.add(Finding.of(Fault.NOT_CARRIED_OVER, List.of(in.printed()), "“%s”一列：%d年度报告结转下年度%s件，本年度报告上年结转%s件。",
                    in.column(), year.orElse(0), out.toPlainString(), in.number().toPlainString()));
        }
    }

    private static OptionalInt year(ReportText report) {
        return report.year();
    }

    /** Soft: a count of documents may be put right without a document being made or repealed. */
    private static void documents(ReportText before, ReportText after, List<Finding> findings) {
        for (var row : after.tables().disclosure()) {
            var name = row.getFirst().row();
            var earlier = before.tables().disclosure().stream().filter(cells -> cells.getFirst().row().equals(name)).findFirst();
            var made = cell(row, "制发件");
            var repealed = cell(row, "废止件");
            var inForce = cell(row, "现行有效件");
            var wasInForce = earlier.flatMap(cells -> cell(cells, "现行有效件"));
            if (made.isEmpty() || repealed.isEmpty() || inForce.isEmpty() || wasInForce.isEmpty()) {
                continue;
            }
            var expected = wasInForce.get().number().add(made.get().number()).subtract(repealed.get().number());
            if (expected.compareTo(inForce.get().number()) != 0) {
                findings.add(Finding.of(Fault.DOCUMENTS_IN_FORCE, List.of(inForce.get().printed(), made.get().printed(), repealed.get().printed()),
                        "“%s”：上年现行有效%s件+本年制发%s件-本年废止%s件=%s件，表中现行有效%s件。", name, number(wasInForce.get()), number(made.get()),
                        number(repealed.get()), expected.toPlainString(), number(inForce.get())));
            }
        }
    }

    private static Optional<Cell> cell(List<Cell> row, String column) {
        return row.stream().filter(cell -> cell.column().contains(column)).findFirst();
    }

    private static String number(Cell cell) {
        return cell.number().toPlainString();
    }
}

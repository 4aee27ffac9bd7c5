package org.gongkai.report.sealed;

import java.math.BigDecimal;

/**
 * What many reports have in one cell.
 *
 * @param total        of those that have a number
 * @param numbers      how many these are
 * @param empty        how many left it empty
 * @param inapplicable how many keep no such ledger
 */
public record Sum(BigDecimal total, int numbers, int empty, int inapplicable) {
    public static final Sum NONE = new Sum(BigDecimal.ZERO, 0, 0, 0);

    public Sum plus(CellValue value) {
        return switch (value) {
            case CellValue.Amount(var number) -> new Sum(total.add(number), numbers + 1, empty, inapplicable);
            case CellValue.Empty _ -> new Sum(total, numbers, empty + 1, inapplicable);
            case CellValue.NotApplicable _ -> new Sum(total, numbers, empty, inapplicable + 1);
        };
    }

    /** A number as soon as one report has one; not applicable only where nobody was to fill it in. */
    public CellValue value() {
        return numbers > 0 ? new CellValue.Amount(total) : CellValue.of(null, empty > 0 || inapplicable == 0);
    }
}

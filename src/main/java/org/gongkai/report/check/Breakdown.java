package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * A whole and the parts that the text gives of it.
 *
 * @param isSaid whether 其中, a bracket or 全部……中 says so; otherwise the list only follows
 */
record Breakdown(PrintedFigure whole, List<PrintedFigure> parts, boolean isSaid) {
    BigDecimal sum() {
        return parts.stream().map(PrintedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean addsUp() {
        return sum().compareTo(whole.value()) == 0;
    }

    boolean isExact() {
        return whole.isExact() && parts.stream().allMatch(PrintedFigure::isExact);
    }
}

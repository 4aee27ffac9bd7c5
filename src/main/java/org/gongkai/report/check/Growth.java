package org.gongkai.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 同比增长 against the figure that last year's report gives. Soft: last year's figure may have been put right since. */
final class Growth implements SuccessionRule {
    private static final Pattern SAID = Pattern.compile("(?:同比|比上年|较上年|比去年|较去年)(?:度)?(?:增长|上升|增加)(?:了)?$");

    @Override
    public List<Finding> check(ReportText before, ReportText after) {
        var findings = new ArrayList<Finding>();
        for (var quantity : List.of(Quantity.REQUESTS, Quantity.PUBLISHED, Quantity.RECONSIDERATIONS)) {
            var last = quantity.first(before);
            var now = quantity.first(after);
            if (last.isPresent() && now.isPresent() && last.get().value().signum() > 0) {
                int end = after.flow().sentence(now.get().at().end()).end();
                after.figures(now.get().at().end(), end).stream()
                        .filter(figure -> figure.isShare() && SAID.matcher(after.clause(figure)).find())
                        .findFirst()
                        .ifPresent(share -> compare(after, last.get(), now.get(), share, findings));
            }
        }
        return findings;
    }

    private static void compare(ReportText after, PrintedFigure last, PrintedFigure now, PrintedFigure share, List<Finding> findings) {
        var growth = now.value().subtract(last.value()).multiply(BigDecimal.valueOf(100)).divide(last.value(), 4, RoundingMode.HALF_UP);
        var slack = BigDecimal.ONE.movePointLeft(Math.max(0, share.value().scale())).divide(BigDecimal.TWO);
        if (growth.subtract(share.value()).abs().compareTo(slack) > 0) {
            findings.add(Finding.of(Fault.GROWTH_AGAINST_LAST_YEAR, List.of(after.printed(now), after.printed(share)),
                    "上年报告为%s%s，本年%s%s，增长%s%%，文中为%s%%。",
                    last.value().toPlainString(), last.unit(), now.value().toPlainString(), now.unit(),
                    growth.setScale(2, RoundingMode.HALF_UP).toPlainString(), share.value().toPlainString()));
        }
    }
}

package org.gongkai.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shares that do not fit their numbers, shares that do not make 100, and growth that its two numbers deny. */
final class Shares implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE_OF = Pattern.compile("占(?:[^，。；]{0,20}(?:的|为|到|比|约)?)?$");
    private static final Pattern REST = Pattern.compile("(?:其[他它余]|剩余)[^，。；]*占");
    private static final Pattern OF_ALL_PUBLISHED = Pattern.compile("占[^，。；]{0,12}(?:全部|总)[^，。；]{0,6}公开(?:政府|政务)?(?:信息)?[^，。；]{0,6}$"
            + "|占(?:总数|总量|总体)[^，。；]{0,6}$");
    private static final Pattern GROWTH_FROM = Pattern.compile(
            "(?:比|较|与)?(?:上年|去年|上一年|20\\d\\d年)(?:度)?(?:同期)?的?(?<before>\\d+)(?:件|条|次|个|份)[^。；]{0,8}?(?<sign>增长|增加|上升|下降"
                    + "|减少)(?:了)?(?<percent>\\d+(?:\\.\\d+)?)%");

    private static final Pattern GROWTH_BY = Pattern.compile(
            "，?(?:比|较)?(?:上年|去年|上一年|20\\d\\d年|同比)(?:度)?(?:同期)?(?<sign>增加|减少)了?(?<by>\\d+)(?<unit>件|条|次|个|份|人次)，(?:同比)?(?:增长|增幅为?|下降"
                    + "|降幅为?)(?:了|达)?(?<percent>\\d+(?:\\.\\d+)?)%");
    private static final Pattern RATE_OF = Pattern.compile("(?<inTime>按[时期])?(?:办结|答复|回复|办理)率(?:为|达|达到|是)?");
    private static final Pattern DONE = Pattern.compile("(?:已|均已|其中)?(?<inTime>按[时期])?(?:办结|答复|回复|办理)(?:了)?");
    private static final Pattern CAME = Pattern.compile("收到|受理|接到|收办|办理");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        var breakdowns = Breakdowns.of(report);
        breakdowns.forEach(breakdown -> sum(report, breakdown).ifPresent(findings::add));
        each(report, breakdowns, findings);
        restOfShares(report, findings);
        growth(report, findings);
        growthByDifference(report, findings);
        rates(report, findings);
        return findings;
    }

    /** The percentages given right behind the parts, in their order; as many as there are. */
    static List<PrintedFigure> of(ReportText report, Breakdown breakdown) {
        return breakdown.parts().stream().flatMap(part -> shareOf(report, part).stream()).toList();
    }

    static boolean makeHundred(ReportText report, Breakdown breakdown) {
        var shares = of(report, breakdown);
        var sum = shares.stream().map(PrintedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return shares.size() == breakdown.parts().size() && shares.size() > 1 && sum.subtract(HUNDRED).abs().doubleValue() <= 0.1 * shares.size();
    }

    private static Optional<Finding> sum(ReportText report, Breakdown breakdown) {
        var shares = of(report, breakdown);
        if (shares.size() < 2 || shares.size() != breakdown.parts().size()) {
            return Optional.empty();
        }
        var sum = shares.stream().map(PrintedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        double slack = shares.stream().mapToDouble(share -> unitOfLastPlace(share).doubleValue() / 2).sum() + 1e-9;
        double off = sum.subtract(HUNDRED).abs().doubleValue();
        // A list that stops far below 100 may name the greatest parts only, unless its numbers make the whole.
        boolean complete = breakdown.addsUp() || sum.doubleValue() > 90;
        return off > slack && complete
                ? Optional.of(Finding.of(Fault.SHARES_NOT_100, shares.stream().map(report::printed).toList(), "各项占比相加为%s%%，不是100%%。",
                        sum.toPlainString()))
                : Optional.empty();
    }

    /** 工作动态占45%，公告占35%，其他占30%: no counts, but 其他 closes the list. */
    private static void restOfShares(ReportText report, List<Finding> findings) {
        for (var rest : report.figures()) {
            if (!rest.isShare() || !REST.matcher(report.clause(rest)).find()) {
                continue;
            }
            var shares = report.figures(report.flow().sentence(rest.at().start()).start(), rest.at().end());
            var sum = shares.stream().map(PrintedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean isList = shares.size() > 2 && shares.stream().allMatch(share -> share.isShare() && share.isExact() && report.clause(share).contains("占"));
            double slack = shares.stream().mapToDouble(share -> unitOfLastPlace(share).doubleValue() / 2).sum() + 1e-9;
            if (isList && sum.subtract(HUNDRED).abs().doubleValue() > slack) {
                findings.add(Finding.of(Fault.SHARES_NOT_100, shares.stream().map(report::printed).toList(), "各项占比相加为%s%%，不是100%%。", sum.toPlainString()));
            }
        }
    }

    private static void each(ReportText report, List<Breakdown> breakdowns, List<Finding> findings) {
        var published = Quantity.PUBLISHED.first(report);
        var wholes = new HashMap<PrintedFigure, PrintedFigure>();
        breakdowns.forEach(breakdown -> breakdown.parts().forEach(part -> wholes.putIfAbsent(part, breakdown.whole())));
        for (var part : report.figures()) {
            if (part.isShare() || !part.isCounted() || part.about()) {
                continue;
            }
            shareOf(report, part).ifPresent(share -> Optional.ofNullable(wholes.get(part))
                    .or(() -> OF_ALL_PUBLISHED.matcher(report.before(share)).find() ? published : Optional.empty())
                    .filter(whole -> whole.isExact() && whole.unit().equals(part.unit()) && !whole.equals(part))
                    .flatMap(whole -> compare(report, part, whole, share))
                    .ifPresent(findings::add));
        }
    }

    private static Optional<Finding> compare(ReportText report, PrintedFigure part, PrintedFigure whole, PrintedFigure share) {
        if (whole.value().signum() == 0) {
            return Optional.empty();
        }
        var exact = part.value().multiply(HUNDRED).divide(whole.value(), 6, RoundingMode.HALF_UP);
        var lastPlace = unitOfLastPlace(share);
        if (exact.subtract(share.value()).abs().multiply(BigDecimal.TWO).compareTo(lastPlace) <= 0) {
            return Optional.empty();
        }
        boolean rounded = exact.setScale(share.value().scale(), RoundingMode.HALF_UP).subtract(share.value()).abs().compareTo(lastPlace) <= 0;
        return Optional.of(Finding.of(rounded ? Fault.SHARE_ROUNDED : Fault.SHARE_WRONG, List.of(report.printed(part),
                report.printed(share), report.printed(whole)),
                rounded ? "%s÷%s四舍五入为%s%%，文中为%s%%（相差不超过末位1）。" : "%s÷%s=%s%%，文中为%s%%。",
                part.value().toPlainString(), whole.value().toPlainString(),
                exact.setScale(Math.max(2, share.value().scale()), RoundingMode.HALF_UP).toPlainString(), share.value().toPlainString()));
    }

    private static void growth(ReportText report, List<Finding> findings) {
        for (var match = GROWTH_FROM.matcher(report.words()); match.find(); ) {
            int at = match.start();
            var now = report.figures(report.flow().sentence(at).start(), at).stream().filter(PrintedFigure::isExact).reduce((_, later) -> later);
            var before = new BigDecimal(match.group("before"));
            if (now.isEmpty() || before.signum() == 0 || now.get().isShare()) {
                continue;
            }
            var said = new BigDecimal(match.group("percent"));
            var growth = now.get().value().subtract(before).multiply(HUNDRED).divide(before, 4, RoundingMode.HALF_UP);
            boolean falls = match.group("sign").matches("下降|减少");
            if ((falls ? growth.negate() : growth).subtract(said).abs().doubleValue() > Math.max(0.5, unitOfLastPlace(said).doubleValue())) {
                findings.add(Finding.of(Fault.GROWTH_WRONG, List.of(report.printed(now.get()), report.flow().printed(match.start(), match.end())),
                        "由%s到%s为%s%%，文中为%s%s%%。", before.toPlainString(), now.get().value().toPlainString(),
                        growth.setScale(2, RoundingMode.HALF_UP).toPlainString(), falls ? "-" : "", said.toPlainString()));
            }
        }
    }

    /** 480条，比2019年增加30条，增长6.7%: what it grew from is the difference. */
    private static void growthByDifference(ReportText report, List<Finding> findings) {
        for (var match = GROWTH_BY.matcher(report.words()); match.find(); ) {
            int at = match.start();
            var by = new BigDecimal(match.group("by"));
            report.figures(report.flow().sentence(at).start(), at).stream().filter(PrintedFigure::isExact).reduce((_, later) -> later)
                    .filter(now -> now.unit().equals(match.group("unit")) && report.words().substring(now.at().end(), at).length() < 12)
                    .ifPresent(now -> {
                        boolean falls = match.group("sign").equals("减少");
                        var before = falls ? now.value().add(by) : now.value().subtract(by);
                        var said = new BigDecimal(match.group("percent"));
                        if (before.signum() > 0 && by.multiply(HUNDRED).divide(before, 4, RoundingMode.HALF_UP).subtract(said).abs().doubleValue()
                                > Math.max(0.5, unitOfLastPlace(said).doubleValue())) {
                            findings.add(Finding.of(Fault.GROWTH_WRONG, List.of(report.printed(now),
                                    report.flow().printed(match.start(), match.end())), "由%s到%s为%s%%，文中为%s%s%%。",
                                    before.toPlainString(), now.value().toPlainString(), (falls ? "-" : "")
                                            + by.multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP).toPlainString(), falls ? "-"
                                                    : "", said.toPlainString()));
                        }
                    });
        }
    }

    /** 办结率 of 办结, 按时办结率 of 按时办结: what was done in time is another matter. */
    private static boolean isRateOf(String rate, String done) {
        var ofWhat = RATE_OF.matcher(rate);
        var what = DONE.matcher(done);
        return ofWhat.matches() && what.matches() && (ofWhat.group("inTime") == null) == (what.group("inTime") == null);
    }

    /** By more than one in the last place; who says 100% says all. */
    private static boolean isWrong(BigDecimal said, BigDecimal exact) {
        return said.subtract(exact).abs().compareTo(unitOfLastPlace(said)) > 0
                || (said.compareTo(HUNDRED) == 0 && exact.setScale(said.scale(), RoundingMode.HALF_UP).compareTo(HUNDRED) != 0);
    }

    /** 受理1523件，办结1518件，办结率99.67%. */
    private static void rates(ReportText report, List<Finding> findings) {
        var figures = report.figures();
        for (int i = 2; i < figures.size(); i++) {
            var came = figures.get(i - 2);
            var done = figures.get(i - 1);
            var rate = figures.get(i);
            boolean told = rate.isShare() && rate.isExact() && came.isExact() && done.isExact() && came.unit().equals(done.unit()) && !came.isShare()
                    && isRateOf(report.clause(rate), report.clause(done))
                            && CAME.matcher(report.clause(came)).find()
                    && report.flow().sentence(came.at().start()).end() >= rate.at().end() && came.value().signum() > 0;
            if (told && isWrong(rate.value(), done.value().multiply(HUNDRED).divide(came.value(), 4, RoundingMode.HALF_UP))) {
                findings.add(Finding.of(Fault.RATE_WRONG, List.of(report.printed(came), report.printed(done), report.printed(rate)),
                        "%s÷%s=%s%%，文中“%s”为%s%%。",
                        done.value().toPlainString(), came.value().toPlainString(), done.value().multiply(HUNDRED).divide(came.value(),
                                2, RoundingMode.HALF_UP).toPlainString(),
                        report.clause(rate), rate.value().toPlainString()));
            }
        }
    }

    /** 15条，占全部公开信息的94%: the first percentage behind the number, before anything else is counted. */
    private static Optional<PrintedFigure> shareOf(ReportText report, PrintedFigure part) {
        int end = report.flow().sentence(part.at().end()).end();
        return report.figures(part.at().end(), end).stream()
                .filter(PrintedFigure::isCounted)
                .findFirst()
                .filter(figure -> figure.isShare() && figure.isExact())
                .filter(share -> {
                    var between = report.words().substring(part.at().end(), share.at().start());
                    return SHARE_OF.matcher(between).find() && between.indexOf('；') < 0 && between.length() < 40;
                });
    }

    private static BigDecimal unitOfLastPlace(PrintedFigure share) {
        return unitOfLastPlace(share.value());
    }

    private static BigDecimal unitOfLastPlace(BigDecimal printed) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
    }
}

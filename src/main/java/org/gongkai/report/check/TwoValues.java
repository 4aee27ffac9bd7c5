package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One quantity with two values: a sentence against a table, or against another sentence. */
final class TwoValues implements Rule {
    private static final Pattern CHANNEL = Pattern.compile("网站|门户|平台|微信|微博|公众号|公开栏|公示栏|专栏|查阅点|报刊|电视|广播|媒体|抖音|客户端|部门|站所|村|社区");
    private static final Pattern ABOUT_INFORMATION = Pattern.compile("信息公开|依申请公开|公开申请|公开政府信息|政府信息");
    private static final Pattern ALL_OF_IT = Pattern.compile("占[^，。；]{0,12}(?:全部|总)[^，。；]{0,6}(?:公开)?信息[^，。；]{0,6}$");

    private static final Set<Quantity> OUTCOMES = EnumSet.range(Quantity.GRANTED, Quantity.NOT_HANDLED);

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        for (var quantity : Quantity.values()) {
            var said = quantity.inProse(report).stream().filter(figure -> isMeant(report, quantity, figure)).toList();
            againstTable(report, quantity, said, findings);
            againstEachOther(report, quantity, said, findings);
        }
        wholesOfHundredPercent(report, findings);
        return findings;
    }

    private static boolean isMeant(ReportText report, Quantity quantity, PrintedFigure figure) {
        var before = report.before(figure);
        return switch (quantity) {
            case PUBLISHED -> !CHANNEL.matcher(before).find();
            case RECONSIDERATIONS, LAWSUITS -> figure.origin() == PrintedFigure.Origin.ZERO_IN_WORDS || ABOUT_INFORMATION.matcher(before).find();
            default -> true;
        };
    }

    private static void againstTable(ReportText report, Quantity quantity, List<PrintedFigure> said, List<Finding> findings) {
        var stated = quantity.inTables(report.tables());
        if (stated.isEmpty()) {
            return;
        }
        for (var figure : said) {
            if (stated.stream().noneMatch(in -> in.value().compareTo(figure.value()) == 0)) {
                var spans = new ArrayList<>(List.of(report.printed(figure)));
                spans.addAll(stated.getLast().printed());
                findings.add(Finding.of(Fault.PROSE_AGAINST_TABLE, spans, "“%s”正文为%s%s，表中为%s。", quantity.label(), figure.value()
                        .toPlainString(), figure.unit(),
                        stated.stream().map(in -> in.value().toPlainString()).distinct().collect(Collectors.joining("，含结转为"))));
            }
        }
    }

    private static void againstEachOther(ReportText report, Quantity quantity, List<PrintedFigure> said, List<Finding> findings) {
        if (OUTCOMES.contains(quantity)) {
            return; // often given again for one kind of applicant
        }
        var byUnit = said.stream().collect(Collectors.groupingBy(PrintedFigure::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.values().forEach(figures -> differing(report, quantity.label(), figures, findings));
    }

    private static void differing(ReportText report, String label, List<PrintedFigure> figures, List<Finding> findings) {
        var byValue = new LinkedHashMap<BigDecimal, PrintedFigure>();
        figures.forEach(figure -> byValue.putIfAbsent(figure.value().stripTrailingZeros(), figure));
        if (byValue.size() > 1) {
            var values = byValue.values().stream().map(figure -> figure.value().toPlainString() + figure.unit()).collect(Collectors.joining("、"));
            findings.add(Finding.of(Fault.PROSE_AGAINST_PROSE, byValue.values().stream().map(report::printed).toList(), "“%s”有不同的数：%s。",
                    label, values));
        }
    }

    /** 17条，占全部公开信息的100% and 16条，占全部公开信息的100%: each is said to be the whole. */
    private static void wholesOfHundredPercent(ReportText report, List<Finding> findings) {
        var wholes = new ArrayList<PrintedFigure>();
        for (int i = 0; i + 1 < report.figures().size(); i++) {
            var part = report.figures().get(i);
            var share = report.figures().get(i + 1);
            var between = report.words().substring(part.at().end(), Math.max(part.at().end(), share.at().start()));
            if (part.isExact() && !part.isShare() && share.isShare() && share.value().compareTo(BigDecimal.valueOf(100)) == 0
                    && ALL_OF_IT.matcher(between).find()
                    && between.indexOf('。') < 0) {
                wholes.add(part);
            }
        }
        wholes.stream().collect(Collectors.groupingBy(PrintedFigure::unit, LinkedHashMap::new, Collectors.toList())).values()
                .forEach(figures -> differing(report, "全部公开信息（占100%）", figures, findings));
    }
}

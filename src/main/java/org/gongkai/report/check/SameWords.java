package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same words with the same unit and two numbers, in two paragraphs: 微信公众号发布信息320条 and 公众号全年发布信息230条. */
final class SameWords implements Rule {
    private static final Pattern TIME = Pattern.compile("(?:20\\d\\d年(?:度)?|截[至止][^，]{0,12}[日底末]|全年|今年|本年度?|年内|一年来|年度)");
    private static final Pattern SUBJECT = Pattern.compile("我们|[我本全各](?:镇|乡|街道?|局|委|办|县|区|市|单位|机关|院|中心)|街道|区级|县级");
    /** Say that something was done, or of which kind everything in such a report is. */
    private static final Pattern COMMON = Pattern.compile("(?:共计|累计|总计|合计|共|已|先后|组织|开展|举办|召开|发布|推送|配备|明确|设立|设置|从事|安排|确定|落实|主动|通过|业务|各类|各种|有关|相关|分别|达到|达|约|为|有|了|的|是|及时)");
    /** What every part of such a report is about: without anything else it may be said of another part each time. */
    private static final Pattern GENERAL = Pattern.compile("公开|政府|政务|信息|申请|收到|受理|答复|办结|办理|回复|其中|类|工作|文件|内容|更新|动态");
    private static final Pattern PLACE = Pattern.compile("网站|门户|平台|专栏|栏目");
    private static final Pattern PARTIAL = Pattern.compile("其中|上年|去年|同期|历年|以来|每|均|季度|月|较|比|增|减|分别|另|另外|占|第");
    private static final int SHORTEST = 3;

    private static final List<Pattern> WORDLESS = List.of(TIME, SUBJECT, COMMON);
    private static final List<Pattern> ALL = List.of(TIME, SUBJECT, COMMON, GENERAL);

    private record Words(String bare, String unit) {}

    @Override
    public List<Finding> check(ReportText report) {
        var figures = report.figures().stream().filter(figure -> figure.isExact() && !figure.isShare() && figure.value().signum() > 0)
                .collect(Collectors.groupingBy(figure -> new Words(bare(report.clause(figure), ALL), figure.unit()), LinkedHashMap::new, Collectors.toList()));
        var findings = new ArrayList<Finding>();
        figures.forEach((words, same) -> {
            if (same.stream().map(figure -> figure.value().stripTrailingZeros()).distinct().count() < 2) {
                return;
            }
            var byValue = new LinkedHashMap<BigDecimal, PrintedFigure>();
            same.stream().filter(figure -> isWhole(report, figure)).forEach(figure -> byValue.putIfAbsent(figure.value().stripTrailingZeros(), figure));
            boolean apart = byValue.values().stream().map(figure -> report.flow().paragraph(figure.at().start())).distinct().count() == byValue.size();
            boolean isSpecial = isSpecial(words.bare(), byValue.values().stream().map(figure -> bare(report.clause(figure), WORDLESS)).distinct().toList());
            if (byValue.size() == 2 && apart && isSpecial) {
                findings.add(Finding.of(Fault.PROSE_AGAINST_PROSE, byValue.values().stream().map(report::printed).toList(), "“%s”有不同的数：%s。",
                        words.bare(), byValue.values().stream().map(figure -> figure.value().toPlainString() + figure.unit()).collect(Collectors.joining("、"))));
            }
        });
        return findings;
    }

    /** A count of the year, not a part of one or a comparison. */
    private static boolean isWhole(ReportText report, PrintedFigure figure) {
        return !PARTIAL.matcher(report.before(figure)).find();
    }

    /** Said by special words, or at least by the same general ones: 政务公开培训. */
    private static boolean isSpecial(String bare, List<String> longer) {
        int length = PLACE.matcher(bare).replaceAll("").length();
        return length >= SHORTEST || (length == SHORTEST - 1 && longer.size() == 1 && longer.getFirst().length() >= SHORTEST + length);
    }

    private static String bare(String clause, List<Pattern> without) {
        var bare = clause;
        for (var words : without) {
            bare = words.matcher(bare).replaceAll("");
        }
        return bare;
    }
}

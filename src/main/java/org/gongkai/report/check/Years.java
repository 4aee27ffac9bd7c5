package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years left over from another year's report: figures of it, an opening, a plan for the year that is over. */
final class Years implements Rule {
    private static final String SUBJECT = "(?:，?(?:我们|我[镇乡市县区街局]道?|本[镇乡街]道?|全[镇乡市县区]|街道|[镇乡县区市]政府|[\\u4e00-\\u9fa5]{2,8}(?:镇|乡|街道|办事处|人民政府|政府|局|委)))?，?";
    /** 将 before an object (将公开工作列入) tells of the past; before these words it plans. */
    private static final Pattern PLAN = Pattern.compile("(20[0-3]\\d)年(?:度)?" + SUBJECT + "(?:还|也|仍)?"
            + "(?:将(?:会|要|继续|进一步|严格|认真|按照|不断|着力|着重|坚持|努力|全面|持续|深入|切实|大力|积极|更加|充分|扎实|加强|加大|紧紧|主要|紧密|从以下)|(?:计划|打算|拟)(?=继续|进一步|从|在|重点|开展|加强))");
    private static final Pattern PLAN_TITLE = Pattern.compile("(20[0-3]\\d)年(?:度)?(?:的)?(?:工作)?(?:打算|计划|思路|安排)$");
    private static final Pattern OBJECT = Pattern.compile("摆在|放在|当作|融入|贯穿|落实到|定为|视为|作为|纳入|列入|列为|上传|录入");
    private static final Pattern FIGURES = Pattern.compile("(20[0-3]\\d)年(?:度|全年)?" + SUBJECT + "(?:，)?(?:全年|年内)?"
            + "(?:共(?!同|建|享)|累计|总共|合计|(?:主动公开|公开|发布)(?:各类|了|政府|政务|信息)|收到|受理|未收到|未接到|未发生|没有(?:收到|接到|发生|因|依)|无(?:相关|人|因|依申请|行政|政府信息|收费)"
                    + "|门户网站[^，。]{0,6}公开|通过[^，。]{0,16}公开)");
    private static final Pattern COMPARED = Pattern.compile("比|较|同期|上年|去年|上一年|增长|增加|减少|下降|以来|历年|分别|结转|至20|—20|-20|与|截至|截止|对照|整改|自20|以前");
    private static final Pattern OPENING = Pattern.compile("(?:^|\\n|[一二]、(?:总体情况|概述|概况"
            + "|基本情况)[：。\\n]?)(?:（一）[^。\\n]{0,14}[。\\n])?(20[0-3]\\d)年(?:度)?，?"
            + SUBJECT + "(?:在|以习|坚持|认真|按照|严格|深入|全面|积极|紧紧|根据|围绕|不断|高度重视|持续|进一步|政府信息公开工作|信息公开工作|政务公开工作|结合|通过|以)");
    /** 现将2016年度……情况报告如下, 编制《……2020年……年度报告》: which year the report says it is of. */
    private static final Pattern REPORTS_ON = Pattern.compile("(?:现将|编制了?|编写|撰写|形成|公布|发布|公开)(?!.{0,30}关于)[^，。；\\n]{0,30}?(20[0-3]\\d)年(?:度)?[^，。；\\n]{0,12}?"
            + "(?:政府信息|政务|信息公开|公开工作|工作情况)[^，。；\\n]{0,24}(?:年度报告|年报|报告如下|汇报如下|总结如下)");
    /** Under 下一步打算: 2015年要重点做好. */
    private static final Pattern MUST = Pattern.compile("(20[0-3]\\d)年(?:度)?" + SUBJECT + "(?:要(?!求|点|闻)|应(?!当)|须|将|重点(?:做好|抓好)|计划)");
    private static final Pattern AHEAD = Pattern.compile("打算|计划|思路|安排|下一?步|今后|明年|来年");
    private static final Pattern TOO_LONG = Pattern.compile("(?<!\\d)(20[0-3]\\d)\\d{1,3}年");
    private static final Pattern NEAR_PAST = Pattern.compile("问题|整改|上年");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        for (var match = TOO_LONG.matcher(report.words()); match.find(); ) {
            findings.add(finding(Fault.OPENING_OF_ANOTHER_YEAR, report, match, "没有“%s”这样的年份。".formatted(match.group())));
        }
        report.year().ifPresent(year -> {
            plans(report, year, findings);
            plannedYear(report, year, findings);
            ahead(report, year, findings);
            reportsOn(report, year, findings);
            figures(report, year, findings);
            opening(report, year, findings);
        });
        return findings;
    }

    private static void plans(ReportText report, int year, List<Finding> findings) {
        for (var match = PLAN.matcher(report.words()); match.find(); ) {
            int said = year(match);
            var clause = report.words().substring(match.end(), Math.min(report.words().length(), match.end() + 40)).split("[。；\\n]", 2)[0];
            if (said <= year && said >= year - 3 && beginsSentence(report, match.start()) && !OBJECT.matcher(clause).find()) {
                findings.add(finding(Fault.PLAN_FOR_A_PAST_YEAR, report, match, "%d年度的报告在打算里写%d年，应为%d年。".formatted(year, said, year + 1)));
            }
        }
    }

    /** 八、2017年工作打算 */
    private static void plannedYear(ReportText report, int year, List<Finding> findings) {
        for (var heading : report.headings()) {
            var match = PLAN_TITLE.matcher(heading.title());
            if (match.find() && year(match) <= year) {
                findings.add(new Finding(Fault.PLAN_FOR_A_PAST_YEAR, "%d年度的报告在打算里写%d年，应为%d年。".formatted(year, year(match), year + 1),
                        List.of(report.flow().printed(heading.at().start(), heading.at().end()))));
            }
        }
    }

    /** In the part on what comes, or in a sentence that says 今后. */
    private static void ahead(ReportText report, int year, List<Finding> findings) {
        for (var match = MUST.matcher(report.words()); match.find(); ) {
            var before = report.flow().text(new Span(report.flow().sentence(match.start()).start(), match.start()));
            var title = report.headings().stream().filter(heading -> heading.at().end() <= match.start()).reduce((_, later) -> later).map(Heading::title).orElse("");
            boolean isAhead = AHEAD.matcher(before).find() || (AHEAD.matcher(title).find() && before.isBlank());
            if (isAhead && year(match) <= year && year(match) >= year - 3 && !OBJECT.matcher(before).find()
                    && findings.stream().noneMatch(found -> found.spans().getFirst().overlaps(report.flow().printed(match.start(), match.end())))) {
                findings.add(finding(Fault.PLAN_FOR_A_PAST_YEAR, report, match, "%d年度的报告在打算里写%d年，应为%d年。".formatted(year, year(match), year + 1)));
            }
        }
    }

    private static void reportsOn(ReportText report, int year, List<Finding> findings) {
        for (var match = REPORTS_ON.matcher(report.words()); match.find(); ) {
            if (year(match) != year && Math.abs(year(match) - year) <= 3 && !NEAR_PAST.matcher(match.group()).find() && !match.group().contains(year + "年")) {
                findings.add(finding(Fault.OPENING_OF_ANOTHER_YEAR, report, match, "%d年度的报告自称是%d年的。".formatted(year, year(match))));
            }
        }
    }

    private static void figures(ReportText report, int year, List<Finding> findings) {
        for (var match = FIGURES.matcher(report.words()); match.find(); ) {
            int said = year(match);
            var sentence = report.flow().text(report.flow().sentence(match.start()));
            if (Math.abs(said - year) <= 2 && said != year && !COMPARED.matcher(sentence).find() && !sentence.contains(year + "年")) {
                findings.add(finding(Fault.FIGURES_OF_ANOTHER_YEAR, report, match, "%d年度的报告给出的是%d年的数据。".formatted(year, said)));
            } else if (said == year - 1 && !COMPARED.matcher(report.words().substring(match.start(), Math.min(match.end() + 30,
                    report.words().length())).split("[。；\\n]", 2)[0]).find()
                    && namesYearAsFrame(sentence, year, match.group())) {
                findings.add(finding(Fault.FIGURES_OF_ANOTHER_YEAR, report, match, "%d年度的报告给出的是%d年的数据。".formatted(year, said)));
            }
        }
    }

    /** 社溪镇2019年工作运行正常。……，社溪镇2018年度共公开841条: the report's year stands in the sentence, but counts nothing. */
    private static boolean namesYearAsFrame(String sentence, int year, String wrong) {
        int at = sentence.indexOf(year + "年");
        return at >= 0 && at < sentence.indexOf(wrong) && !sentence.substring(at, sentence.indexOf(wrong)).matches(".*\\d+[条件次个].*");
    }

    private static void opening(ReportText report, int year, List<Finding> findings) {
        for (var match = OPENING.matcher(report.words()); match.find(); ) {
            int said = Integer.parseInt(match.group(1));
            var sentence = report.flow().text(report.flow().sentence(match.start(1)));
            boolean plans = sentence.contains("将") && said == year + 1;
            if (said == year - 1 && !plans && !COMPARED.matcher(sentence).find() && !NEAR_PAST.matcher(sentence).find()) {
                findings.add(new Finding(Fault.OPENING_OF_ANOTHER_YEAR, "%d年度的报告在叙述%d年的工作。".formatted(year, said),
                        List.of(report.flow().printed(match.start(1), match.end()))));
            }
        }
    }

    private static boolean beginsSentence(ReportText report, int at) {
        return at == 0 || "。！？；：\n，".indexOf(report.words().charAt(at - 1)) >= 0 || "在望".indexOf(report.words().charAt(at - 1)) >= 0;
    }

    private static int year(Matcher match) {
        return Integer.parseInt(match.group(1));
    }

    private static Finding finding(Fault fault, ReportText report, Matcher match, String message) {
        return new Finding(fault, message, List.of(report.flow().printed(match.start(), match.end())));
    }
}

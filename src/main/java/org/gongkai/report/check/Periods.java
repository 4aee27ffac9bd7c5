package org.gongkai.report.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.document.ChineseDay;
import org.jspecify.annotations.Nullable;

/** The days that the figures cover: 1 January to 31 December of the report year (art. 49, 50 of the Ordinance). */
final class Periods implements Rule {
    private static final String DAY = "(20[0-3]\\d)年(\\d{1,2})月(\\d{1,2})日";
    private static final Pattern SPAN = Pattern.compile("(20[0-3]\\d)(?:年|[./-])(\\d{1,2})(?:月(?:(\\d{1,2})日|(?=[起至到—－~～-]))|[./-](\\d{1,2}))"
            + "(?:（[^）]*）|[^\\d。；，—－~～-]{0,14})?，?(?:起)?，?(?:至|到|—+|-+|－|~|～)(?:(20[0-3]\\d)(?:年|[./-]))?(?:(\\d{1,2})(?:月(?:(\\d{1,2})日|底|末)?|[./-](\\d{1,2}))|年?底)");
    private static final Pattern ABOUT_FIGURES = Pattern.compile("统计|期限|时限|时段|数据|所列|起止|报告期|期间|涵盖");
    private static final Pattern CUT_OFF = Pattern.compile("截[止至](?:到)?(?:(20[0-3]\\d)年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日|底"
            + "|末)?[^。；\\n]{0,16}?(?:累计|共|总计|主动公开|收到|受理)[^。；\\n]{0,40}?\\d+(?:余)?[条件篇份]");
    private static final Pattern IN_FORCE = Pattern.compile(DAY + "(?:起)?，?《?(?:中华人民共和国)?(?:政府信息公开)?条例》?(?:正式)?(?:实施|施行|生效)(?:之日|以来|起)?");
    private static final Set<LocalDate> IN_FORCE_SINCE = Set.of(LocalDate.of(2008, 5, 1), LocalDate.of(2019, 5, 15));
    /** The first report begins on the day on which the Ordinance came into force. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 5, 1);

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        var words = report.words();
        inForce(report, findings);
        if (report.year().isPresent()) {
            int year = report.year().getAsInt();
            spans(report, year, findings);
            cutOffs(report, year, findings);
        } else if (!words.matches("(?s).*(?:19|20)\\d\\d\\s*(?:年|[-./]\\d).*") && words.length() > 100) {
            findings.add(new Finding(Fault.NO_DATE, "全文没有写明年份和统计期限。", List.of(report.flow().printed(0, Math.min(words.length(), 20)))));
        }
        return findings;
    }

    private static void inForce(ReportText report, List<Finding> findings) {
        for (var match = IN_FORCE.matcher(report.words()); match.find(); ) {
            var day = day(match, 1);
            if (day != null && !IN_FORCE_SINCE.contains(day)) {
                findings.add(Finding.of(Fault.ORDINANCE_IN_FORCE_SINCE, List.of(report.flow().printed(match.start(), match.end())),
                        "《条例》自2008年5月1日起施行（修订后自2019年5月15日起），不是%s。", ChineseDay.of(day)));
            }
        }
    }

    private static void spans(ReportText report, int year, List<Finding> findings) {
        for (var match = SPAN.matcher(report.words()); match.find(); ) {
            var sentence = report.flow().text(report.flow().sentence(match.start()));
            if (!ABOUT_FIGURES.matcher(sentence).find()) {
                continue;
            }
            int firstYear = Integer.parseInt(match.group(1));
            int firstDay = number(match, 3, 4, 1);
            boolean fromStart = firstYear == year && firstDay == 1
                    && (number(match, 2, 2, 1) == 1 || (year == FIRST_DAY.getYear() && number(match, 2, 2, 1) == FIRST_DAY.getMonthValue()));
            boolean toEnd = number(match, 5, 5, firstYear) == year && number(match, 6, 6, 12) == 12 && number(match, 7, 8, 31) == 31;
            if (!fromStart || !toEnd) {
                findings.add(Finding.of(Fault.SPAN_IS_NOT_THE_YEAR, List.of(report.flow().printed(match.start(), match.end())),
                        "统计期限“%s”不是%d年1月1日至12月31日。", match.group(), year));
            }
        }
    }

    /** What stands in the one group or the other, or what is meant where neither is there. */
    private static int number(Matcher match, int group, int orGroup, int meant) {
        var said = match.group(group) == null ? match.group(orGroup) : match.group(group);
        return said == null ? meant : Integer.parseInt(said);
    }

    private static void cutOffs(ReportText report, int year, List<Finding> findings) {
        for (var match = CUT_OFF.matcher(report.words()); match.find(); ) {
            if (match.group(1) == null && match.group(2) == null) {
                continue; // 截至目前
            }
            int said = match.group(1) == null ? year : Integer.parseInt(match.group(1));
            int month = match.group(2) == null ? 12 : Integer.parseInt(match.group(2));
            int day = match.group(3) == null ? 31 : Integer.parseInt(match.group(3));
            // 12月20日 and later: counted when the report was written, nothing much is left out.
            boolean atYearEnd = said == year && month == 12 && day >= 20;
            boolean ofOtherYears = said < year - 1 || said > year; // what the site holds on the day of writing
            if (!atYearEnd && !ofOtherYears) {
                findings.add(Finding.of(Fault.CUT_OFF_BEFORE_YEAR_END, List.of(report.flow().printed(match.start(), match.end())),
                        "数据截至%d年%d月%s，不是%d年12月31日。", said, month, match.group(3) == null ? "底" : day + "日", year));
            }
        }
    }

    private static @Nullable LocalDate day(Matcher match, int group) {
        try {
            return LocalDate.of(Integer.parseInt(match.group(group)), Integer.parseInt(match.group(group + 1)),
                    Integer.parseInt(match.group(group + 2)));
        } catch (DateTimeException e) {
            return null; // no such day: Values tells
        }
    }
}

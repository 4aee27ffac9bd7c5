package org.gongkai.report.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers that cannot be: below zero, broken, left blank, above a hundred percent, or of a power that the body does not have. */
final class Values implements Rule {
    private static final Pattern NEGATIVE = Pattern.compile("(?<=[\\u4e00-\\u9fa5：])(?:[-−－]|负)(\\d+)(?:条|件|个|次|人|份|期|篇)");
    private static final Pattern RATE = Pattern.compile("(?:率|占[^，。；]{0,16}|比例|比重)(?:均|都)?(?:已|为|达|到|至|是|约|的)*$");
    private static final Pattern RISE = Pattern.compile("增|提高|上升|提升");
    private static final Pattern BLANK = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5])(?:[ \\u3000\\u00a0]{2,}|_{2,}|＿{2,})(?=(条(?!例)|件|次|人次|篇|期|份|场)(?:政府信息|信息|[，。；、]|$))");
    /** 全年主动公开政府信息条，: nobody typed the number. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?:公开|发布)(?:了|各类|各种|相关|政府|政务|信息|共|共计|总计|达){0,6}条(?=[，。；、])|(?:收到|受理)(?:政府|信息|公开|申请){0,4}(?:共计?|总计)件(?=[，。；、])");
    private static final Pattern RULES_MADE = Pattern.compile("(?:制定|制发|出台|颁布|发布实施)(?:了|政府)*规章$");
    private static final Pattern AVERAGE = Pattern.compile("均|每|平均|得分|比例|率");
    private static final String WHOLE_UNITS = "人次|场次|件次|条|件|份|名|人|次|期|篇|场|个|家";
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(20[0-3]\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        cells(report, findings);
        rules(report, findings);
        documents(report, findings);
        prose(report, findings);
        days(report, findings);
        return findings;
    }

    private static void cells(ReportText report, List<Finding> findings) {
        var blank = new ArrayList<Span>();
        for (var cell : report.tables().cells()) {
            if (cell.value() == null) {
                blank.add(cell.printed());
            } else if (cell.value().signum() < 0 && !cell.column().contains("增")) {
                findings.add(Finding.of(Fault.NEGATIVE, List.of(cell.printed()), "“%s”为%s，不能是负数。", cell.name(), cell.value().toPlainString()));
            } else if (!cell.unit().endsWith("元") && cell.value().stripTrailingZeros().scale() > 0) {
                findings.add(Finding.of(Fault.NOT_WHOLE, List.of(cell.printed()), "“%s”为%s，应为整数。", cell.name(), cell.value().toPlainString()));
            }
        }
        var places = blank.stream().filter(span -> span.end() > span.start()).toList();
        if (!blank.isEmpty()) {
            findings.add(Finding.of(Fault.CELL_LEFT_BLANK, places, "表中有%d格未填；没有的填0。", blank.size()));
        }
    }

    /** 立法法: rules (规章) are made by ministries, provinces and cities with districts; a town's, county's or sub-district's row is 0. */
    private static void rules(ReportText report, List<Finding> findings) {
        if (!isBelowRules(report)) {
            return;
        }
        for (var row : report.tables().disclosure()) {
            var wrong = row.stream().filter(cell -> cell.row().equals("规章") && cell.number().signum() > 0).toList();
            if (!wrong.isEmpty()) {
                int start = Math.max(0, report.text().lastIndexOf("规章", wrong.getFirst().printed().start()));
                var first = wrong.getFirst();
                findings.add(Finding.of(Fault.RULES_WITHOUT_POWER, List.of(new Span(start, wrong.getLast().printed().end())),
                        "“%s”填%s件：乡镇、街道和县级机关无权制定规章（立法法），应为0，疑把文件数填入规章行。", first.name(), first.number().toPlainString()));
            }
        }
    }

    private static boolean isBelowRules(ReportText report) {
        var level = report.organization().level();
        return level == Organization.Level.TOWN || level == Organization.Level.COUNTY;
    }

    /** What was made this year and not repealed is in force. Soft: a body may count what it made for others to issue. */
    private static void documents(ReportText report, List<Finding> findings) {
        for (var row : report.tables().disclosure()) {
            if (row.size() == 3 && row.getFirst().column().startsWith("本年制发") && row.get(1).column().contains("废止")) {
                var left = row.getFirst().number().subtract(row.get(1).number());
                if (row.get(2).number().compareTo(left) < 0) {
                    findings.add(Finding.of(Fault.DOCUMENTS_IMPOSSIBLE, row.stream().map(Cell::printed).toList(),
                            "“%s”本年制发%s件、废止%s件，现行有效却只有%s件。", row.getFirst().row(),
                            row.getFirst().number().toPlainString(), row.get(1).number().toPlainString(), row.get(2).number().toPlainString()));
                }
            }
        }
    }

    private static void prose(ReportText report, List<Finding> findings) {
        for (var match = NEGATIVE.matcher(report.words()); match.find(); ) {
            findings.add(Finding.of(Fault.NEGATIVE, List.of(report.flow().printed(match.start(), match.end())), "“%s”：数量不能是负数。", match.group()));
        }
        for (var figure : report.figures()) {
            if (figure.isShare() && figure.value().compareTo(HUNDRED) > 0 && RATE.matcher(report.clause(figure)).find()
                    && !RISE.matcher(report.clause(figure)).find()) {
                findings.add(Finding.of(Fault.ABOVE_HUNDRED_PERCENT, List.of(report.printed(figure)), "“%s”为%s%%，不能超过100%%。",
                        figure.label(), figure.value().toPlainString()));
            }
        }
        for (var figure : report.figures()) {
            var clause = report.clause(figure);
            if (figure.value().stripTrailingZeros().scale() > 0 && figure.isExact() && List.of(WHOLE_UNITS.split("\\|")).contains(figure.unit())
                    && !AVERAGE.matcher(clause).find()) {
                findings.add(Finding.of(Fault.NOT_WHOLE, List.of(report.printed(figure)), "“%s”为%s，应为整数。", figure.label(), figure.value().toPlainString()));
            }
            if (isBelowRules(report) && figure.isExact() && figure.value().signum() > 0 && RULES_MADE.matcher(clause).find()) {
                int start = figure.at().start() - clause.length() + clause.lastIndexOf("规章");
                findings.add(Finding.of(Fault.RULES_WITHOUT_POWER, List.of(report.flow().printed(start, figure.at().end())),
                        "“%s”%s件：乡镇、街道和县级机关无权制定规章（立法法）。", figure.label(), figure.value().toPlainString()));
            }
        }
        for (var match = NO_NUMBER.matcher(report.words()); match.find(); ) {
            findings.add(Finding.of(Fault.NUMBER_LEFT_BLANK, List.of(report.flow().printed(match.start(), match.end())), "“%s”前没有填数字。",
                    report.words().charAt(match.end() - 1)));
        }
        for (var match = BLANK.matcher(report.text()); match.find(); ) {
            findings.add(Finding.of(Fault.NUMBER_LEFT_BLANK, List.of(new Span(match.start(), match.end(1))), "“%s”前没有填数字。",
                    match.group(1)));
        }
    }

    private static void days(ReportText report, List<Finding> findings) {
        for (var match = DAY.matcher(report.words()); match.find(); ) {
            try {
                var day = match.group(3) == null ? "1" : match.group(3);
                LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(day));
            } catch (DateTimeException e) {
                findings.add(Finding.of(Fault.NO_SUCH_DAY, List.of(report.flow().printed(match.start(), match.end())), "没有“%s”这一天。", match.group()));
            }
        }
    }
}

package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the report has the form of its year: three tables from 2019 on, with the columns of 2019 or of 2021. */
final class FormOfTheYear implements Rule {
    private static final int FIRST_YEAR_OF_TABLES = 2019;
    private static final int FIRST_YEAR_OF_SECOND_FORM = 2021;
    private static final Pattern COLUMN = Pattern.compile("本\\s*年\\s*(?:新|制\\s*发)");
    private static final Pattern NOTICE_OF_2019 = Pattern.compile("国办公开办函〔?[\\[（]?2019[〕\\]）]?60号");
    private static final Pattern NOTICE_OF_2014 = Pattern.compile("国办发〔?[\\[（]?2014[〕\\]）]?32号");
    private static final Pattern ORDINANCE_OF_2007 = Pattern.compile("国务院令第?492号");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        if (report.year().isEmpty()) {
            return findings;
        }
        int year = report.year().getAsInt();
        tables(report, year, findings);
        if (year >= FIRST_YEAR_OF_SECOND_FORM) {
            superseded(report, NOTICE_OF_2019, "2021年度起用国办公开办函〔2021〕30号的格式。", findings);
        }
        if (year >= FIRST_YEAR_OF_TABLES) {
            superseded(report, NOTICE_OF_2014, "2019年度起不再用国办发〔2014〕32号的统计表。", findings);
        }
        if (year > FIRST_YEAR_OF_TABLES) {
            superseded(report, ORDINANCE_OF_2007, "《条例》已于2019年修订（国务院令第711号）。", findings);
        }
        return findings;
    }

    private static void tables(ReportText report, int year, List<Finding> findings) {
        var form = report.tables().form();
        if (year < FIRST_YEAR_OF_TABLES) {
            return; // before 2019 a table was sent in, but need not stand in the report
        }
        if (form.isPresent() && form.get() != Form.ofTables(year)) {
            var place = report.tables().header().map(header -> columns(report, header)).orElseGet(() -> report.tables().cells().getFirst().printed());
            findings.add(Finding.of(Fault.FORM_OF_OTHER_YEARS, List.of(place), "%d年度应用%s年的格式，表为%s年的格式。",
                    year, Form.ofTables(year).year(), form.get().year()));
        } else if (report.tables().isEmpty() && !report.isPart()) {
            findings.add(Finding.of(Fault.TABLES_MISSING, List.of(title(report)), "%d年度的报告须有三张表（主动公开、申请、复议诉讼），文中一张也没有。", year));
        }
    }

    /** From the first column title that only this form has: what stands before may be a page of text. */
    private static Span columns(ReportText report, Span header) {
        var first = COLUMN.matcher(report.text()).region(header.start(), header.end());
        return first.find() ? new Span(first.start(), header.end()) : header;
    }

    private static Span title(ReportText report) {
        int year = Math.max(0, report.words().indexOf(report.year().orElse(0) + "年"));
        int end = report.flow().paragraph(year).end();
        int start = report.flow().paragraph(year).start();
        return report.flow().printed(start, Math.max(start + 1, Math.min(end, start + 60)));
    }

    private static void superseded(ReportText report, Pattern notice, String instead, List<Finding> findings) {
        for (var match = notice.matcher(report.words()); match.find(); ) {
            findings.add(new Finding(Fault.SUPERSEDED_NOTICE, "“%s”已不适用：%s".formatted(match.group(), instead),
                    List.of(report.flow().printed(match.start(), match.end()))));
        }
    }
}

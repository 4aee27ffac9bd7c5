package org.gongkai.report.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.document.Paper;
import org.gongkai.page.Texts;

/** The table of a run for the office program: a line for each finding, and one for each report without any. */
final class RunSheet {
    private RunSheet() {}

    static Paper of(List<CheckedReport> reports, Texts t) {
        var head = Stream.of("file", "organization", "year", "form", "severity", "kind", "message")
                .map(column -> Paper.Cell.head(t.get("report.checking." + column), 1, 1))
                .toList();
        var rows = new ArrayList<List<Paper.Cell>>();
        for (var report : reports) {
            report.findings().forEach(finding -> rows.add(row(
                    report,
                    t.get(finding.isHard() ? "report.checking.hard" : "report.checking.soft"),
                    t.get("report.checking.kind." + finding.fault().kind().code()),
                    finding.message())));
            if (report.findings().isEmpty()) {
                rows.add(row(report, "", "", Objects.requireNonNullElse(report.unreadable(), t.get("report.checking.nothing"))));
            }
        }
        return new Paper(t.get("report.checking.sheet"), List.of(new Paper.Table(List.of(head), rows)));
    }

    private static List<Paper.Cell> row(CheckedReport report, String severity, String kind, String message) {
        return List.of(
                Paper.Cell.rowName(report.name(), 0),
                Paper.Cell.value(report.organization()),
                Paper.Cell.value(report.year() == null ? "" : report.year().toString()),
                Paper.Cell.value(Objects.requireNonNullElse(report.form(), "")),
                Paper.Cell.value(severity),
                Paper.Cell.value(kind),
                Paper.Cell.value(message));
    }
}

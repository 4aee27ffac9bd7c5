package org.gongkai.report;

import java.util.stream.Collectors;

/** An annual report as plain text: paragraphs as lines, a table's row as a line with tabs between its cells. */
final class ReportText {
    private ReportText() {}

    static String of(AnnualReport report) {
        var text = new StringBuilder(report.title()).append("\n\n");
        report.preamble().forEach(paragraph -> text.append(paragraph).append('\n'));
        for (var section : report.sections()) {
            text.append('\n').append(section.title()).append('\n');
            section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
            section.tables().forEach(table -> add(text, table));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, FilledForm.Table table) {
        text.append(table.title()).append('\n');
        for (var line : table.head()) {
            text.append(line.stream().map(FormDefinition.Head::label).collect(Collectors.joining("\t"))).append('\n');
        }
        for (var row : table.rows()) {
            text.append(row.label());
            row.cells().forEach(cell -> text.append('\t').append(cell.text()));
            text.append('\n');
        }
    }
}

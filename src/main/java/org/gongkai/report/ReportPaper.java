package org.gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.document.Paper;
import org.jspecify.annotations.Nullable;

/** An annual report as a paper. */
public final class ReportPaper {
    private ReportPaper() {}

    public static Paper of(AnnualReport report) {
        var blocks = new ArrayList<Paper.Block>();
        report.preamble().forEach(text -> blocks.add(new Paper.Paragraph(text)));
        for (var section : report.sections()) {
            blocks.add(new Paper.Heading(1, section.title()));
            section.paragraphs().forEach(text -> blocks.add(new Paper.Paragraph(text)));
            for (var table : section.tables()) {
                if (!section.title().endsWith(table.title())) { // a single table is called as its section is
                    blocks.add(new Paper.Heading(2, table.title()));
                }
                blocks.add(table(table));
            }
        }
        return new Paper(report.title(), blocks);
    }

    /** A table of the form with its values. */
    public static Paper.Table table(FilledForm.Table table) {
        var head = table.head().stream()
                .map(line -> line.stream()
                        .map(cell -> Paper.Cell.head(cell.label(), orOne(cell.columns()), orOne(cell.rows())))
                        .toList())
                .toList();
        return new Paper.Table(head, table.rows().stream().map(ReportPaper::row).toList());
    }

    private static List<Paper.Cell> row(FilledForm.Row row) {
        var values = row.cells().stream().map(cell -> Paper.Cell.value(cell.text()));
        return Stream.concat(Stream.of(Paper.Cell.rowName(row.label(), row.level())), values).toList();
    }

    private static int orOne(@Nullable Integer span) {
        return span == null ? 1 : span;
    }
}

package org.gongkai.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An annual report as data: what a cell counts, null where the body keeps no such ledger, text where the form has text. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Object> of(AnnualReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("organization", report.organization());
        json.put("year", report.year());
        json.put("form", report.form());
        json.put("title", report.title());
        json.put("preamble", report.preamble());
        json.put("sections", report.sections().stream().map(ReportJson::section).toList());
        return json;
    }

    private static Map<String, Object> section(AnnualReport.Section section) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", section.title());
        json.put("paragraphs", section.paragraphs());
        json.put("tables", section.tables().stream().map(ReportJson::table).toList());
        return json;
    }

    private static Map<String, Object> table(FilledForm.Table table) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", table.code());
        json.put("title", table.title());
        json.put("columns", table.columns());
        json.put("rows", table.rows().stream().map(row -> row(row, table.columns())).toList());
        return json;
    }

    private static Map<String, Object> row(FilledForm.Row row, List<String> columns) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.cells().get(i);
            cells.put(columns.get(i), cell.number() != null ? plain(cell.number()) : cell.notKept() || row.heading() ? null : cell.text());
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("code", row.code());
        json.put("label", row.label());
        json.put("cells", cells);
        return json;
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(FigureView.text(number));
    }
}

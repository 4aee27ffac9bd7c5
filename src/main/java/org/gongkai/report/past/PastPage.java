package org.gongkai.report.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.authority.Authority;
import org.gongkai.page.Texts;
import org.gongkai.report.CellNames;
import org.gongkai.report.FigureView;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.Forms;
import org.gongkai.report.RecordedYears;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Span;
import org.gongkai.report.sealed.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of an earlier report stands beside its text. */
@Component
class PastPage {
    private static final String DASH = "—";

    private final PastReports reports;
    private final Coverage coverage;
    private final RecordedYears records;

    PastPage(PastReports reports, Coverage coverage, RecordedYears records) {
        this.reports = reports;
        this.coverage = coverage;
        this.records = records;
    }

    /** What counts, or would count if it were confirmed as it was read. */
    SequencedMap<String, PastCell> cells(PastReport report) {
        return report.isConfirmed() ? reports.cells(report) : PastReading.of(form(report), Examination.of(report.words()));
    }

    /** @param typed by the cells' names; empty before anything was */
    @Transactional(readOnly = true)
    PastView of(Authority body, PastReport report, Map<String, String> typed, Texts t) {
        var form = form(report);
        var cells = cells(report);
        var names = CellNames.of(form);
        var covers = coverage.isCovered(body.id(), report.year());
        var recorded = covers ? Forms.fill(form, records.of(body, report.year())).counted() : Map.<String, FilledForm.Cell>of();
        var tables = new ArrayList<PastView.Table>();
        for (var table : form.tables()) {
            var rows = table.rows().stream()
                    .map(row -> new PastView.Row(
                            row.label(),
                            row.level(),
                            IntStream.range(0, row.cells().size())
                                    .mapToObj(column -> {
                                        var name = FilledForm.cellName(table, row, column);
                                        return row.isCounted(column)
                                                ? cell(name, Objects.requireNonNull(names.get(name)).words(), cells.getOrDefault(name, PastCell.UNREAD), typed, recorded.get(name), t)
                                                : PastView.Cell.printed(row.isHeading() ? "" : Objects.requireNonNullElse(row.cells().get(column), ""));
                                    })
                                    .toList()))
                    .toList();
            tables.add(new PastView.Table(table.code(), table.title(), table.head(), rows));
        }
        var examined = Examination.of(report.words());
        var places = Stream.concat(
                        cells.values().stream().map(PastCell::read).filter(Objects::nonNull).map(PastCell.Read::place),
                        examined.findings().stream().flatMap(finding -> finding.spans().stream()))
                .toList();
        var read = (int) cells.values().stream().filter(cell -> cell.read() != null).count();
        return new PastView(cells.size(), read, covers, tables, notes(examined), PlacedText.of(report.words(), places));
    }

    private static PastView.Cell cell(
            String name, String words, PastCell cell, Map<String, String> typed, FilledForm.@Nullable Cell records, Texts t) {
        var read = cell.read();
        var text = typed.getOrDefault(name, text(cell.value()));
        var ofRecords = records == null ? null : records.number();
        var here = cell.value().numberOrNull();
        var differs = ofRecords != null && here != null && ofRecords.compareTo(here) != 0;
        return new PastView.Cell(
                name,
                words,
                text,
                read == null ? null : read.printed(),
                read == null ? "" : PlacedText.anchor(read.place()),
                cell.isCorrected(),
                differs && records != null ? new PastView.Records(records.text(), Objects.requireNonNullElse(records.href(), "")) : null,
                PastReading.typed(text).isPresent() ? null : t.get("report.past.cell.wrong"));
    }

    private static List<PastView.Note> notes(Examination examined) {
        return examined.findings().stream()
                .sorted((one, other) -> Boolean.compare(other.isHard(), one.isHard()))
                .map(finding -> new PastView.Note(finding.isHard(), finding.fault().kind().code(), finding.message(), places(finding, examined.text())))
                .toList();
    }

    private static List<PastView.Place> places(Finding finding, String text) {
        return finding.spans().stream()
                .filter(span -> span.end() > span.start())
                .map(span -> new PastView.Place(shortened(text, span), PlacedText.anchor(span)))
                .toList();
    }

    private static String shortened(String text, Span span) {
        var words = text.substring(span.start(), span.end()).replaceAll("\\s+", " ").strip();
        return words.length() > 40 ? words.substring(0, 40) + "…" : words;
    }

    static String text(CellValue value) {
        return switch (value) {
            case CellValue.Amount(var number) -> FigureView.text(number);
            case CellValue.NotApplicable _ -> DASH;
            case CellValue.Empty _ -> "";
        };
    }

    private static FormDefinition form(PastReport report) {
        return FormDefinition.withId(report.form());
    }
}

package org.gongkai.report.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One report, read and checked by itself. */
public final class Examination {
    private final ReportText report;
    private final List<Finding> findings;

    private Examination(ReportText report, List<Finding> findings) {
        this.report = report;
        this.findings = List.copyOf(findings);
    }

    /** @param text of a report in any form, by anybody */
    public static Examination of(String text) {
        var report = ReportText.read(text);
        return new Examination(report, Rule.ALL.stream().flatMap(rule -> rule.check(report).stream()).distinct().toList());
    }

    Examination with(List<Finding> more) {
        return new Examination(report, Stream.concat(findings.stream(), more.stream()).toList());
    }

    ReportText report() {
        return report;
    }

    public String text() {
        return report.text();
    }

    /** Empty where no name is found. */
    public String organization() {
        return report.organization().name();
    }

    public OptionalInt year() {
        return report.year();
    }

    /** Of its tables or headings; null where it has neither. */
    public @Nullable Form form() {
        return report.form();
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean isHard() {
        return findings.stream().anyMatch(Finding::isHard);
    }

    /** Those of the sentences in their order, then the cells of the tables. */
    public List<Read> figures() {
        var cells = report.tables().cells().stream().filter(cell -> cell.value() != null)
                .map(cell -> new Read(cell.name(), cell.number(), cell.unit(), cell.printed()));
        var prose = report.figures().stream().map(figure -> new Read(figure.label(), figure.value(), figure.unit(), figure.printed()));
        return Stream.concat(prose, cells).toList();
    }

    /** The figures that a text's sentences give exactly, in their order; without any check of it. */
    public static List<Read> prose(String text) {
        var report = ReportText.read(text);
        return report.figures().stream()
                .filter(figure -> !figure.about() && figure.origin() != PrintedFigure.Origin.ZERO_IN_WORDS)
                .map(figure -> new Read(figure.label(), figure.value(), figure.unit(), figure.printed()))
                .toList();
    }

    /** What of the statutory form the report states, in its tables or, where it has none, in its sentences. */
    public List<StatedCell> statedCells() {
        return StatedCells.of(report);
    }

    /** Whether the body that it names is the one of this name, with or without county and rank. */
    public boolean isOf(String name) {
        return Comparison.isSameBody(organization(), name);
    }

    /** A figure as it was read; {@code place} is where its number is printed. */
    public record Read(String label, java.math.BigDecimal value, String unit, Span place) {}
}

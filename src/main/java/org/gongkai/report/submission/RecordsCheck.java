package org.gongkai.report.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.authority.Authorities;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemText;
import org.gongkai.report.CellNames;
import org.gongkai.report.FigureView;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.Forms;
import org.gongkai.report.RecordedYear;
import org.gongkai.report.RecordedYears;
import org.gongkai.report.binding.BoundFigure;
import org.gongkai.report.binding.BoundFigures;
import org.gongkai.report.sealed.CellValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a report's text says something else than the records say now: in its sentences, and in the rows of its tables. */
@Component
class RecordsCheck {
    /** Characters before a number that are shown with it. */
    private static final int CONTEXT = 16;

    private final BoundFigures figures;
    private final RecordedYears years;
    private final Authorities authorities;

    RecordsCheck(BoundFigures figures, RecordedYears years, Authorities authorities) {
        this.figures = figures;
        this.years = years;
        this.authorities = authorities;
    }

    /**
     * A difference.
     *
     * @param place tells two of the same message apart
     */
    record Difference(String message, String evidence, String place) {}

    /** A text beside its records: the numbers in its sentences, and all that differs. */
    record Compared(List<BoundFigure> figures, List<Difference> differences) {}

    /** Nothing of a text that is no annual report of a year with a form. */
    Compared of(Item item, ItemText text) {
        var year = text.reportYear();
        var form = year == null ? null : FormDefinition.of(year).orElse(null);
        if (year == null || form == null) {
            return new Compared(List.of(), List.of());
        }
        var records = years.of(authorities.byId(item.authority()), year);
        var words = BoundFigures.words(text);
        var bound = figures.of(item, text, form, records);
        var sentences = bound.stream().filter(BoundFigure::differs).map(figure -> sentence(words, figure));
        return new Compared(bound, Stream.concat(sentences, rows(text, form, records).stream()).toList());
    }

    private static Difference sentence(String words, BoundFigure figure) {
        var claim = Objects.requireNonNull(figure.claim());
        var line = words.lastIndexOf('\n', figure.place().start()) + 1;
        return new Difference(
                "“%s”：正文为%s%s，记录得出%s%s。".formatted(figure.label(), figure.printed(), figure.unit(), FigureView.text(claim.value()), claim.unit()),
                words.substring(Math.max(line, figure.place().start() - CONTEXT), figure.place().end()),
                String.valueOf(figure.occurrence()));
    }

    /** A number where the body keeps no ledger is what the clerk knows from elsewhere: that is no difference. */
    private static List<Difference> rows(ItemText text, FormDefinition form, RecordedYear recorded) {
        var printed = PrintedCells.read(form, text.body()).cells();
        var names = CellNames.of(form);
        var rows = new LinkedHashMap<String, List<String>>();
        Forms.fill(form, recorded).counted().forEach((cell, records) -> {
            var said = said(printed.get(cell), records);
            var name = names.get(cell);
            if (said != null && name != null) {
                var words = "%s为%s，记录得出%s".formatted(name.column().isEmpty() ? "" : "“%s”".formatted(name.column()), said, records.text());
                rows.computeIfAbsent(name.row(), _ -> new ArrayList<>()).add(words);
            }
        });
        return rows.entrySet().stream()
                .map(row -> new Difference("表中“%s”一行：%s。".formatted(row.getKey(), String.join("；", row.getValue())), row.getKey(), "row"))
                .toList();
    }

    /** What is printed instead; null where it is the same, or no such table is there. */
    private static @Nullable String said(@Nullable CellValue printed, FilledForm.Cell records) {
        var number = records.number();
        if (printed == null || number == null) {
            return null;
        }
        return switch (printed) {
            case CellValue.Amount(var value) -> value.compareTo(number) == 0 ? null : FigureView.text(value);
            case CellValue.Empty _ -> "空";
            case CellValue.NotApplicable _ -> "“—”";
        };
    }
}

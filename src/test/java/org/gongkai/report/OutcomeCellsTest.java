package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a request ends and whoever asked, it counts in exactly one cell of the form, and in the totals above and beside it. */
class OutcomeCellsTest {
    private static final int YEAR = 2020;

    @ParameterizedTest
    @EnumSource
    void anOutcomeLandsInOneCellOfEachColumnThatItBelongsTo(Outcome outcome) {
        for (var applicant : ApplicantKind.values()) {
            var cells = filled(year(outcome, applicant)).toList();
            var row = outcome.row2019();
            var column = applicant.word();
            assertThat(cells)
                    .as("%s of %s", outcome, applicant)
                    .containsExactlyInAnyOrder(
                            "1/" + column, "1/total", row + "/" + column, row + "/total", "3.7/" + column, "3.7/total");
        }
    }

    private static CaseYear year(Outcome outcome, ApplicantKind applicant) {
        var on = LocalDate.of(YEAR, 3, 2);
        var events = List.of(new Received(on, Channel.COUNTER, null, applicant), ended(outcome, on.plusDays(3)));
        return CaseYear.of(
                List.of(new CaseYear.Case(1, "1", Channel.COUNTER, applicant, events)),
                YEAR,
                LocalDate.of(YEAR, 12, 31),
                WorkCalendar.own(),
                Map.of());
    }

    private static CaseEvent ended(Outcome outcome, LocalDate on) {
        return switch (outcome) {
            case NOT_CORRECTED -> new CorrectionNoticed(on, on.plusDays(10));
            case NOT_PAID -> new FeeNoticed(on, BigDecimal.TEN, null);
            default -> new Decided(on, List.of(outcome), null, null, false);
        };
    }

    /** The cells of the form's own table of requests that hold the case. */
    private static Stream<String> filled(CaseYear year) {
        var cells = new ArrayList<String>();
        for (var table : FormDefinition.of(YEAR).orElseThrow().tables()) {
            for (var row : table.rows()) {
                for (var cell : row.cells()) {
                    if (cell != null && cell.startsWith("cases:")) {
                        cells.add(cell.substring("cases:".length()));
                    }
                }
            }
        }
        return cells.stream().filter(cell -> !year.lines(cell).isEmpty());
    }
}

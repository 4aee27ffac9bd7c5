package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.report.FormDefinition.Identity;
import org.gongkai.report.FormDefinition.Table;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Shrinking;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.junit.jupiter.api.Test;

/** Whatever happened in a case: in every year's form it adds up, and the years fit together. */
class IdentitiesTest {
    @Test
    void everyIdentityOfEveryFormHolds() {
        Shrinking.forAll(it -> it.anyCase(10), (events, _) -> years(events).forEach(year -> {
            var laid = laid(events, year);
            FormDefinition.of(year).orElseThrow().identities().forEach(identity -> holds(identity, year, laid));
        }));
    }

    @Test
    void whatIsCarriedOutOfAYearIsCarriedIntoTheNext() {
        Shrinking.forAll(it -> it.anyCase(10), (events, _) -> years(events).skip(1).forEach(year -> {
            for (var column : List.of("natural", "org.business", "org.research", "org.charity", "org.legal", "org.other", "total")) {
                assertThat(laid(events, year).lines("2/" + column)).as("carried into %d", year).hasSameSizeAs(laid(events, year - 1).lines("4/" + column));
            }
        }));
    }

    @Test
    void aCaseIsReceivedOnceAndItsOutcomeLandsInOneCellOfAllYears() {
        Shrinking.forAll(it -> it.anyCase(10), (events, _) -> {
            var received = years(events).mapToLong(year -> laid(events, year).lines("1/total").size()).sum();
            var ended = years(events).mapToLong(year -> laid(events, year).lines("3.7/total").size()).sum();
            assertThat(received).isLessThanOrEqualTo(1);
            assertThat(ended).isLessThanOrEqualTo(received);
            assertThat(years(events).mapToLong(year -> outcomeCells(events, year)).sum()).isEqualTo(ended);
        });
    }

    @Test
    void aCaseThatAnExcusedCorrectionTakesUpAgainNextYearStaysWhereItWasCounted() {
        var events = List.<CaseEvent>of(
                new Received(LocalDate.parse("2025-12-01"), Channel.COUNTER, null, ApplicantKind.NATURAL),
                new CorrectionNoticed(LocalDate.parse("2025-12-03"), LocalDate.parse("2025-12-15")),
                new Corrected(LocalDate.parse("2026-01-07"), true),
                new Decided(LocalDate.parse("2027-01-05"), List.of(Outcome.DISCLOSED), null, null, false));

        assertThat(laid(events, 2025).lines("3.6.1/natural")).hasSize(1);
        for (var year : List.of(2026, 2027)) {
            for (var row : List.of("1", "2", "3.1", "3.7", "4")) {
                assertThat(laid(events, year).lines(row + "/natural")).isEmpty();
            }
        }
    }

    private static CaseYear laid(List<CaseEvent> events, int year) {
        var received = (Received) events.getFirst();
        var one = new CaseYear.Case(1, "1", received.channel(), received.applicant(), events);
        return CaseYear.of(List.of(one), year, LocalDate.of(year, 12, 31), WorkCalendar.own(), Map.of());
    }

    private static IntStream years(List<CaseEvent> events) {
        return IntStream.rangeClosed(events.getFirst().on().getYear(), events.getLast().on().getYear() + 1);
    }

    private static long outcomeCells(List<CaseEvent> events, int year) {
        var laid = laid(events, year);
        return List.of(Outcome.values()).stream().filter(it -> !laid.lines(it.code() + "/total").isEmpty()).count();
    }

    private static void holds(Identity identity, int year, CaseYear laid) {
        var table = FormDefinition.of(year).orElseThrow().tables().stream().filter(it -> it.code().equals(identity.table())).findFirst().orElseThrow();
        for (var group : groups(identity, table)) {
            assertThat(sum(identity.left(), identity, table, group, laid))
                    .as("%s of %d, %s", identity.id(), year, group)
                    .isEqualTo(sum(identity.right(), identity, table, group, laid));
        }
    }

    /** For each of which the identity must hold: columns, rows, or the beginnings of columns' names. */
    private static List<String> groups(Identity identity, Table table) {
        return switch (identity.each()) {
            case "column" -> table.columns();
            case "row" -> table.rows().stream().map(FormDefinition.Row::code).toList();
            default -> table.columns().stream().map(it -> it.substring(0, it.lastIndexOf('.') + 1)).distinct().toList();
        };
    }

    private static int sum(List<String> names, Identity identity, Table table, String group, CaseYear laid) {
        return names.stream()
                .mapToInt(name -> switch (identity.each()) {
                    case "column" -> count(table, name, group, laid);
                    case "row" -> count(table, group, name, laid);
                    default -> table.rows().stream().collect(Collectors.summingInt(row -> count(table, row.code(), group + name, laid)));
                })
                .sum();
    }

    private static int count(Table table, String row, String column, CaseYear laid) {
        var cells = table.rows().stream().filter(it -> it.code().equals(row)).findFirst().orElseThrow(() -> new AssertionError("No row " + row)).cells();
        var at = table.columns().indexOf(column);
        assertThat(at).as("column %s", column).isNotNegative();
        var cell = at < cells.size() ? cells.get(at) : null;
        if (cell == null) {
            return 0;
        }
        // The registry counts the requests received by the same cell; the other figures are no requests.
        var counted = cell.equals("figure:requests_received") ? "cases:received" : cell;
        return counted.startsWith("cases:") ? laid.lines(counted.substring("cases:".length())).size() : 0;
    }
}

package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent.BodyConsulted;
import org.gongkai.request.CaseEvent.BodyReplied;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.ExplainedDay.Why;
import org.gongkai.request.law.Irregularity;
import org.junit.jupiter.api.Test;

/** What must hold of every case, asked of made-up ones. */
class LawPropertiesTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.own();

    @Test
    void whoDoesOnlyWhatIsAllowedIsNeverRefusedNorIrregularAndAlwaysHasANextStep() {
        Shrinking.forAll(it -> it.allowedCase(14), (events, _) -> {
            for (var i = 1; i < events.size(); i++) {
                var step = events.get(i);
                var now = RequestCase.of(events.subList(0, i), CALENDAR, step.on());
                if (now.step(step.type()).isEmpty()) {
                    return; // without an event that was dropped this one is not allowed, and nothing is promised
                }
                var after = RequestCase.of(events.subList(0, i + 1), CALENDAR, step.on());
                var lateDecision = step.type().equals("decided") && now.overdue() ? 1 : 0;
                assertThat(after.irregularities()).hasSize(now.irregularities().size() + lateDecision);
                assertThat(after.allowed().isEmpty()).isEqualTo(after.state() == CaseState.WITHDRAWN && !hasOpenRemedy(after));
            }
        });
    }

    private static boolean hasOpenRemedy(RequestCase request) {
        return request.allowed().stream().anyMatch(step -> step.type().endsWith("-decided"));
    }

    @Test
    void theSameEventsGiveTheSameAnswer() {
        Shrinking.forAll(it -> it.anyCase(10), (events, chance) -> {
            var day = dayWithin(events, chance);
            assertThat(RequestCase.of(events, CALENDAR, day)).isEqualTo(RequestCase.of(List.copyOf(events), CALENDAR, day));
        });
    }

    @Test
    void whatHasNotHappenedYetChangesNothing() {
        Shrinking.forAll(it -> it.anyCase(10), (events, chance) -> {
            var day = dayWithin(events, chance);
            var happened = events.stream().filter(e -> !e.on().isAfter(day)).toList();
            assertThat(CaseJson.write(RequestCase.of(events, CALENDAR, day)))
                    .as("on %s", day)
                    .isEqualTo(CaseJson.write(RequestCase.of(happened, CALENDAR, day)));
        });
    }

    @Test
    void aStandstillNeverShortensADeadline() {
        Shrinking.forAll(it -> it.anyCase(8), (events, chance) -> {
            var asked = new ArrayList<>(events);
            var at = 1 + chance.upTo(events.size());
            var on = events.get(at - 1).on();
            asked.add(at, new BodyConsulted(on, "standstill", null));
            if (chance.upTo(2) == 0 && at == events.size()) {
                asked.add(new BodyReplied(on.plusDays(chance.upTo(20)), "standstill", true));
            }
            if (GeneratedCases.isRefused(asked)) {
                return;
            }
            var day = asked.getLast().on().plusDays(chance.upTo(30));
            var without = RequestCase.of(events, CALENDAR, day).due();
            var with = RequestCase.of(asked, CALENDAR, day).due();
            if (without != null && with != null) {
                assertThat(with).as("asked before event %d, on %s", at + 1, day).isAfterOrEqualTo(without);
            }
        });
    }

    @Test
    void theOrderOfRecordingAnExtensionAndAConsultationDoesNotMatter() {
        Shrinking.forAll(it -> List.of(it.received()), (events, chance) -> {
            var received = events.getFirst();
            var on = received.on().plusDays(chance.upTo(40));
            var extended = new Extended(on, 1 + chance.upTo(20), "Zhang");
            var consulted = new ThirdPartyConsulted(on, "t", on.plusDays(chance.upTo(5)));
            var replied = new ThirdPartyReplied(on.plusDays(chance.upTo(30)), "t", true);
            var day = on.plusDays(chance.upTo(60));

            var one = RequestCase.of(List.of(received, extended, consulted, replied), CALENDAR, day);
            var other = RequestCase.of(List.of(received, consulted, extended, replied), CALENDAR, day);

            assertThat(one.due()).as("%s, %s on %s", extended, consulted, day).isEqualTo(other.due());
            assertThat(one.state()).isEqualTo(other.state());
            assertThat(one.workingDaysUsed()).isEqualTo(other.workingDaysUsed());
            assertThat(one.allowed()).isEqualTo(other.allowed());
            assertThat(one.irregularities()).hasSameSizeAs(other.irregularities());
        });
    }

    @Test
    void theExplainedDaysAddUpToTheFigures() {
        Shrinking.forAll(it -> it.anyCase(10), (events, chance) -> {
            var day = dayWithin(events, chance);
            var request = RequestCase.of(events, CALENDAR, day);
            var explained = RequestCase.explain(null, events, CALENDAR, day);

            var counted = explained.stream().skip(lastStart(explained)).filter(d -> d.why() == Why.COUNTED || d.why() == Why.LATE).count();
            var used = request.workingDaysUsed();
            assertThat(used == null ? 0 : used).as("on %s", day).isEqualTo((int) counted);
            var left = request.workingDaysLeft();
            assertThat(explained.stream().filter(d -> d.why() == Why.AHEAD).count()).as("on %s", day).isEqualTo(left == null ? 0 : left);
        });
    }

    @Test
    void eachDayIsExplainedOnceAndInOrder() {
        Shrinking.forAll(it -> it.anyCase(10), (events, chance) -> {
            var day = dayWithin(events, chance);
            assertThat(RequestCase.explain(null, events, CALENDAR, day).stream().map(ExplainedDay::day))
                    .as("on %s", day)
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void everyEventIsReadAsItWasWritten() {
        Shrinking.forAll(it -> it.anyCase(10), (events, _) -> {
            for (var event : events) {
                assertThat(CaseJson.readEvent(CaseJson.write(event))).isEqualTo(event);
            }
        });
    }

    @Test
    void anIrregularEventIsOneIrregularity() {
        Shrinking.forAll(it -> it.anyCase(12), (events, chance) -> assertThat(
                        RequestCase.of(events, CALENDAR, dayWithin(events, chance)).irregularities().stream().map(Irregularity::event))
                .doesNotHaveDuplicates());
    }

    @Test
    void overTheYearsACaseIsReceivedOnceClosedAtMostOnceAndCarriedFromEachYearIntoTheNext() {
        Shrinking.forAll(it -> it.anyCase(10), (events, _) -> {
            if (isTakenUpAgainInALaterYear(events)) {
                return;
            }
            var received = 0;
            var closed = 0;
            var carriedOut = false;
            for (var year = events.getFirst().on().getYear(); year <= events.getLast().on().getYear() + 1; year++) {
                var rows = RequestCase.of(events, CALENDAR, LocalDate.of(year, 12, 31)).formRows();
                assertThat(rows.of2021().contains("2")).as("carried into %d", year).isEqualTo(carriedOut);
                assertThat(rows.of2021()).hasSize(rows.of2021().isEmpty() ? 0 : 2);
                assertThat(rows.of2019()).hasSameSizeAs(rows.of2021());
                received += rows.of2021().contains("1") ? 1 : 0;
                closed += rows.of2021().stream().anyMatch(row -> row.startsWith("3.")) ? 1 : 0;
                carriedOut = rows.of2021().contains("4");
            }
            assertThat(received).isLessThanOrEqualTo(1);
            assertThat(closed).isLessThanOrEqualTo(received);
        });
    }

    /**
     * A case given up for lack of correction stood as closed in that year's report; an excused correction undoes that for the form
     * too, and what was reported then was true then.
     */
    private static boolean isTakenUpAgainInALaterYear(List<CaseEvent> events) {
        return events.stream()
                .filter(event -> event instanceof Corrected(_, var excused) && excused)
                .map(event -> LocalDate.of(event.on().getYear() - 1, 12, 31))
                .filter(end -> !end.isBefore(events.getFirst().on()))
                .anyMatch(end -> RequestCase.of(events, CALENDAR, end).formRows().of2021().contains("3.6.1"));
    }

    private static int lastStart(List<ExplainedDay> days) {
        for (var i = days.size() - 1; i >= 0; i--) {
            if (days.get(i).why() == Why.START) {
                return i;
            }
        }
        return 0;
    }

    private static LocalDate dayWithin(List<CaseEvent> events, GeneratedCases chance) {
        var first = events.getFirst().on();
        var days = (int) (events.getLast().on().toEpochDay() - first.toEpochDay());
        return first.plusDays(chance.upTo(days + 40));
    }
}

package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent.BodyConsulted;
import org.gongkai.request.CaseEvent.BodyReplied;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold of every case. The seed is printed; {@code -Dseed=N} repeats a run. */
class LawPropertiesTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int CASES = 1500;
    private static final WorkCalendar CALENDAR = WorkCalendar.own();

    private final GeneratedCases generated = new GeneratedCases(SEED);

    @BeforeAll
    static void printSeed() {
        System.out.println("Law properties: seed " + SEED);
    }

    @Test
    void whoDoesOnlyWhatIsAllowedIsNeverRefusedNorIrregularAndAlwaysHasANextStep() {
        for (var i = 0; i < CASES; i++) {
            var events = new ArrayList<CaseEvent>(List.of(generated.received()));
            var day = events.getFirst().on();
            for (var steps = 0; steps < 14; steps++) {
                day = day.plusDays(generated.upTo(12));
                var now = RequestCase.of(events, CALENDAR, day);
                if (now.allowed().isEmpty()) {
                    assertThat(now.state()).as("a dead end: %s on %s", events, day).isEqualTo(CaseState.WITHDRAWN);
                    break;
                }
                var step = generated.one(now.allowed());
                events.add(generated.event(step.type(), events, day));
                var after = RequestCase.of(events, CALENDAR, day);
                var lateDecision = step.type().equals("decided") && now.overdue() ? 1 : 0;
                assertThat(after.irregularities())
                        .as("%s on %s", events, day)
                        .hasSize(now.irregularities().size() + lateDecision);
            }
        }
    }

    @Test
    void theSameEventsGiveTheSameAnswer() {
        for (var i = 0; i < CASES; i++) {
            var events = generated.anyCase(10);
            var day = dayWithin(events);
            assertThat(RequestCase.of(events, CALENDAR, day)).isEqualTo(RequestCase.of(List.copyOf(events), CALENDAR, day));
        }
    }

    @Test
    void whatHasNotHappenedYetChangesNothing() {
        for (var i = 0; i < CASES; i++) {
            var events = generated.anyCase(10);
            var day = dayWithin(events);
            var happened = events.stream().filter(e -> !e.on().isAfter(day)).toList();
            assertThat(CaseJson.write(RequestCase.of(events, CALENDAR, day)))
                    .as("%s on %s", events, day)
                    .isEqualTo(CaseJson.write(RequestCase.of(happened, CALENDAR, day)));
        }
    }

    @Test
    void aStandstillNeverShortensADeadline() {
        for (var i = 0; i < CASES; i++) {
            var events = generated.anyCase(8);
            var asked = new ArrayList<>(events);
            var at = 1 + generated.upTo(events.size());
            var on = events.get(at - 1).on();
            asked.add(at, new BodyConsulted(on, "standstill", null));
            if (generated.upTo(2) == 0 && at == events.size()) {
                asked.add(new BodyReplied(on.plusDays(generated.upTo(20)), "standstill", true));
            }
            if (GeneratedCases.isRefused(asked)) {
                continue;
            }
            var day = asked.getLast().on().plusDays(generated.upTo(30));
            var without = RequestCase.of(events, CALENDAR, day).due();
            var with = RequestCase.of(asked, CALENDAR, day).due();
            if (without != null && with != null) {
                assertThat(with).as("%s on %s", asked, day).isAfterOrEqualTo(without);
            }
        }
    }

    @Test
    void theOrderOfRecordingAnExtensionAndAConsultationDoesNotMatter() {
        for (var i = 0; i < CASES; i++) {
            var received = generated.received();
            var on = received.on().plusDays(generated.upTo(40));
            var extended = new Extended(on, 1 + generated.upTo(20), "Zhang");
            var consulted = new ThirdPartyConsulted(on, "t", on.plusDays(generated.upTo(5)));
            var replied = new ThirdPartyReplied(on.plusDays(generated.upTo(30)), "t", true);
            var day = on.plusDays(generated.upTo(60));

            var one = RequestCase.of(List.of(received, extended, consulted, replied), CALENDAR, day);
            var other = RequestCase.of(List.of(received, consulted, extended, replied), CALENDAR, day);

            assertThat(one.due()).as("%s %s %s on %s", received, extended, consulted, day).isEqualTo(other.due());
            assertThat(one.state()).isEqualTo(other.state());
            assertThat(one.workingDaysUsed()).isEqualTo(other.workingDaysUsed());
            assertThat(one.allowed()).isEqualTo(other.allowed());
            assertThat(one.irregularities()).hasSameSizeAs(other.irregularities());
        }
    }

    @Test
    void theExplainedDaysAddUpToTheFigures() {
        for (var i = 0; i < CASES; i++) {
            var events = generated.anyCase(10);
            var day = dayWithin(events);
            var request = RequestCase.of(events, CALENDAR, day);
            var explained = RequestCase.explain(null, events, CALENDAR, day);

            var start = lastStart(explained);
            var counted = explained.stream()
                    .skip(start)
                    .filter(d -> d.why() == ExplainedDay.Why.COUNTED || d.why() == ExplainedDay.Why.LATE)
                    .count();
            var used = request.workingDaysUsed();
            assertThat(used == null ? 0 : used).as("%s on %s", events, day).isEqualTo((int) counted);
            var left = request.workingDaysLeft();
            assertThat(explained.stream().filter(d -> d.why() == ExplainedDay.Why.AHEAD).count())
                    .as("%s on %s", events, day)
                    .isEqualTo(left == null ? 0 : left);
        }
    }

    @Test
    void everyEventIsReadAsItWasWritten() {
        for (var i = 0; i < CASES; i++) {
            for (var event : generated.anyCase(10)) {
                assertThat(CaseJson.readEvent(CaseJson.write(event))).isEqualTo(event);
            }
        }
    }

    @Test
    void anIrregularEventIsOneIrregularity() {
        for (var i = 0; i < CASES; i++) {
            var events = generated.anyCase(12);
            var irregularities = RequestCase.of(events, CALENDAR, dayWithin(events)).irregularities();
            assertThat(irregularities.stream().map(Irregularity::event)).as("%s", events).doesNotHaveDuplicates();
        }
    }

    private static int lastStart(List<ExplainedDay> days) {
        for (var i = days.size() - 1; i >= 0; i--) {
            if (days.get(i).why() == ExplainedDay.Why.START) {
                return i;
            }
        }
        return 0;
    }

    private LocalDate dayWithin(List<CaseEvent> events) {
        var first = events.getFirst().on();
        var days = (int) (events.getLast().on().toEpochDay() - first.toEpochDay());
        return first.plusDays(generated.upTo(days + 40));
    }
}

package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent;
import org.junit.jupiter.api.Test;

class TenEventsTest {
    @Test
    void eachCaseHasTenEventsThatHappenedAndTogetherTheyAreOfEveryType() {
        var cases = new TenEvents(1).asQuestions(400);

        assertThat(cases).allSatisfy(one -> {
            assertThat(one.events()).hasSize(10).allMatch(event -> !event.on().isAfter(one.asOf()));
            assertThat(one.answer(WorkCalendar.own()).receivedOn()).isNotNull();
        });
        assertThat(cases.stream().flatMap(one -> one.events().stream()).map(CaseEvent::type).collect(Collectors.toSet()))
                .hasSize(22);
    }

    @Test
    void aSeedGivesTheSameCasesAgain() {
        assertThat(new TenEvents(7).asJson(50)).isEqualTo(new TenEvents(7).asJson(50)).isNotEqualTo(new TenEvents(8).asJson(50));
    }
}

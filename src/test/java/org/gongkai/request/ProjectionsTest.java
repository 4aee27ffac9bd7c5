package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.request.SampleTown.TOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rows of cases repeat of their books: refreshed when its day has come, and compared. */
class ProjectionsTest extends InTheTown {
    @Autowired
    private Projections projections;

    @Autowired
    private DailySweep sweep;

    @BeforeEach
    void twoCasesOfWhichOneWaitsForACorrection() {
        clock.moveTo(LocalDate.parse("2026-03-04"));
        var received = new Received(LocalDate.parse("2026-03-02"), Channel.COUNTER, null, ApplicantKind.NATURAL);
        takeIn(List.of(received));
        takeIn(List.of(received, new CorrectionNoticed(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-17"))));
    }

    @Test
    void theSweepRefreshesTheCasesWhoseDayHasComeAndNoOther() {
        assertThat(state(2)).isEqualTo("awaiting-correction");
        var change = jdbc.sql("select next_change from request where id = 2").query(LocalDate.class).single();
        // A mark that only a reading of the case would take away.
        jdbc.sql("update request set state = 'untouched', next_change = :later where id = 1").param("later", change.plusDays(1)).update();

        clock.moveTo(change.minusDays(1));
        assertThat(projections.refresh()).isZero();

        clock.moveTo(change);
        sweep.sweep();

        assertThat(state(2)).isEqualTo("given-up");
        assertThat(state(1)).isEqualTo("untouched");
        assertThat(projections.refresh()).as("nothing is left to do that day").isZero();
    }

    @Test
    void untouchedProjectionsAreRightEvenAfterARestOfTheProgram() {
        assertThat(projections.check()).isEqualTo(new Projections.Result(2, List.of()));
        clock.moveTo(LocalDate.parse("2026-09-01"));
        assertThat(projections.check().differences()).isEmpty();
        sweep.sweep();
        assertThat(projections.check().differences()).isEmpty();
    }

    @Test
    void eachColumnThatWasChangedIsFound() {
        jdbc.sql("update request set due = null, unserved = true where id = 1").update();
        jdbc.sql("update request set next_change = '2020-01-01' where id = 2").update();
        assertThat(projections.check().differences())
                .extracting(Projections.Difference::id, Projections.Difference::column)
                .contains(tuple(1L, "due"), tuple(1L, "unserved"), tuple(2L, "next_change"));
    }

    @Test
    void aCaseWithoutItsBookIsFound() {
        jdbc.sql("delete from request_event where request_id = 1").update();
        assertThat(projections.check().differences())
                .contains(new Projections.Difference(1, "state", "running", null));
    }

    @Test
    void allCasesOfABodyComeWithTheirOwnBooks() {
        assertThat(requests.all(TOWN)).extracting(CaseFile::position).containsExactly(1, 2);
        assertThat(requests.all(TOWN)).allSatisfy(file -> assertThat(file.events().getFirst()).isInstanceOf(Received.class));
    }

    private void takeIn(List<CaseEvent> events) {
        requests.takeIn(TOWN, SampleTown.applicant(), SampleTown.asked(), Instant.parse("2026-03-02T01:00:00Z"), events);
    }

    private String state(long id) {
        return jdbc.sql("select state from request where id = :id").param("id", id).query(String.class).single();
    }
}

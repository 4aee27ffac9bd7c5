package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.calendar.Calendars;
import org.gongkai.calendar.NoticeText;
import org.gongkai.request.CalendarChange.Moved;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notice for 2027 comes out while requests run into that year. */
class CalendarChangeTest extends InTheTown {
    /** Made up: the real one is not out yet. */
    private static final String NOTICE = "国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至4日（周一）放假调休。";

    private static final LocalDate PROVISIONAL = LocalDate.of(2027, 1, 13);
    private static final LocalDate NOTICED = LocalDate.of(2027, 1, 14);

    @Autowired
    private CalendarChange change;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Projections projections;

    @BeforeEach
    void theNoticeIsNotOutYet() {
        clock.moveTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void itIsSeenBeforeWhichDeadlinesMoveAndNothingIsKept() {
        var id = registered(LocalDate.of(2026, 12, 15));
        registered(LocalDate.of(2026, 11, 20)); // ends within 2026

        assertThat(change.lookedAt(administrator(), NoticeText.read(NOTICE))).singleElement().satisfies(moved -> {
            assertThat(moved).extracting(it -> it.file().id(), Moved::from, Moved::to, Moved::days).containsExactly(id, PROVISIONAL, NOTICED, 1);
        });

        assertThat(standing(id)).returns(PROVISIONAL, RequestCase::due).returns(true, RequestCase::provisional);
        assertThat(calendars.now().isProvisional(2027)).isTrue();
    }

    @Test
    void onceTakenTheDeadlineMovesAndTheCaseSaysWhy() {
        var id = registered(LocalDate.of(2026, 12, 15));

        change.take(administrator(), NoticeText.read(NOTICE));

        assertThat(standing(id)).returns(NOTICED, RequestCase::due).returns(false, RequestCase::provisional);
        assertThat(read(id).entries().getLast().what())
                .isEqualTo(new Recorded.CalendarChanged(LocalDate.of(2026, 12, 15), "国务院办公厅关于2027年部分节假日安排的通知", PROVISIONAL, NOTICED));
        assertThat(jdbc.sql("select due from request where id = :id").param("id", id.value()).query(LocalDate.class).single()).isEqualTo(NOTICED);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'took holiday notice'").query(Integer.class).single()).isPositive();
    }

    @Test
    void aDecidedCaseIsProjectedAnewToo() {
        // Six months end on New Year's Day 2027, that is on the first working day after it.
        requests.takeIn(
                TOWN,
                applicant(),
                asked(),
                Instant.parse("2026-06-22T01:00:00Z"),
                List.of(
                        new Received(LocalDate.of(2026, 6, 22), Channel.COUNTER, null, ApplicantKind.NATURAL),
                        new Decided(LocalDate.of(2026, 7, 1), List.of(Outcome.DISCLOSED), null, null, false)));

        change.take(administrator(), NoticeText.read(NOTICE));

        assertThat(jdbc.sql("select next_change from request").query(LocalDate.class).single()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(projections.check().differences()).isEmpty();
    }

    @Test
    void anAmendedNoticeReplacesTheEarlierOneAndBothAreKept() {
        var id = registered(LocalDate.of(2026, 12, 15));
        change.take(administrator(), NoticeText.read(NOTICE));

        change.take(administrator(), NoticeText.read(NOTICE.replace("至4日（周一）", "至3日（周日）")));

        assertThat(standing(id).due()).isEqualTo(PROVISIONAL);
        assertThat(jdbc.sql("select count(*) from holiday_notice where year = 2027").query(Integer.class).single()).isEqualTo(2);
        assertThat(read(id).entries()).hasSize(3);
    }

    @Test
    void onlyAnAdministratorMayTakeIt() {
        assertThatThrownBy(() -> change.take(officer(), NoticeText.read(NOTICE))).isInstanceOf(Forbidden.class);
        assertThat(calendars.now().isProvisional(2027)).isTrue();
    }

    private static Staff administrator() {
        return new Staff(new AccountId(1), TOWN, "马丽", Set.of(Role.ADMINISTRATOR), Map.of(), Set.of(TOWN), Set.of(TOWN));
    }
}

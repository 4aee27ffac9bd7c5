package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.director;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.PersonalData;
import org.gongkai.mail.Outbox;
import org.gongkai.mail.OutgoingMail;
import org.gongkai.mail.Purpose;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.reminder.Reminders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Registered on 23 November 2026, due on 21 December: who is told of it, when, and how often. */
class RemindersTest extends InTheTown {
    @Autowired
    private Reminders reminders;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PersonalData personal;

    @BeforeEach
    void people() {
        jdbc.sql("insert into account (authority_id, login, name, password) values (1, 'county', '县督查', '-')").update();
        jdbc.sql("insert into account_role select id, 'supervisor' from account where login = 'county'").update();
    }

    @Test
    void theOfficerIsRemindedFiveTwoAndNoDaysBeforeAndTheLineAboveWhenItIsLateEachOnce() {
        reachable(1, 2, 3, 7);
        registered();

        assertThat(remindedOn(11)).isEmpty();
        assertThat(remindedOn(14)).containsExactly("还剩5个工作日：政府信息公开申请 2026-0001");
        assertThat(remindedOn(14)).isEmpty();
        assertThat(remindedOn(15)).isEmpty();
        assertThat(remindedOn(17)).containsExactly("还剩2个工作日：政府信息公开申请 2026-0001");
        assertThat(remindedOn(21)).containsExactly("今天到期：政府信息公开申请 2026-0001");
        assertThat(remindedOn(22))
                .as("officer, director and the county's supervisor")
                .containsExactly(
                        "已逾期1个工作日：政府信息公开申请 2026-0001",
                        "已逾期1个工作日：政府信息公开申请 2026-0001",
                        "已逾期1个工作日：政府信息公开申请 2026-0001");
        assertThat(remindedOn(23)).isEmpty();
    }

    @Test
    void whoComesBackLateIsToldWhatIsMostPressingAndNotWhatHasPassed() {
        reachable(1);
        registered();

        assertThat(remindedOn(21)).containsExactly("今天到期：政府信息公开申请 2026-0001");
    }

    @Test
    void withoutAnAddressNothingIsLostOnceSomebodyGivesOne() {
        registered();
        assertThat(remindedOn(14)).isEmpty();
        reachable(1);
        assertThat(remindedOn(14)).hasSize(1);
    }

    @Test
    void anExtendedDeadlineIsRemindedOfAnew() {
        reachable(1);
        var id = registered();
        assertThat(remindedOn(21)).hasSize(1);
        requests.record(director(), id, 1, new Happened(new Extended(requests.today(), 10, "account/2")), Map.of("reasons", "需要核对"), Optional.of(LetterKind.L04), List.of());

        assertThat(remindedOn(22)).isEmpty();
        clock.moveTo(LocalDate.of(2027, 1, 5));
        assertThat(reminders.remind()).isEqualTo(1);
    }

    @Test
    void itExplainsEachDayWithItsArticleAndNamesNoApplicant() {
        reachable(1);
        registered();
        remindedOn(14);

        assertThat(text())
                .contains("2026-0001", "答复期限：2026-12-21", "https://www.shifan.example/staff/requests/")
                .contains("2026-11-23 星期一", "期间开始当日不计入", "2026-11-24 星期二", "第1个工作日（第三十三条）", "2026-11-28 星期六", "休息日不计入")
                .contains("2026-12-21 星期一")
                .contains("Request 2026-0001 is to be answered by 2026-12-21: 5 working day(s) left.")
                .doesNotContain("欧阳倩", "example.cn", "138");
    }

    private List<String> remindedOn(int dayOfDecember) {
        var before = reminders().size();
        clock.moveTo(LocalDate.of(2026, 12, dayOfDecember));
        var made = reminders.remind();
        var all = reminders();
        assertThat(all).hasSize(before + made);
        return all.subList(0, made).stream().map(OutgoingMail::subject).toList();
    }

    private List<OutgoingMail> reminders() {
        return outbox.list(SampleTown.officer()).stream().filter(it -> it.purpose() == Purpose.REMINDER).toList();
    }

    private String text() {
        return jdbc.sql("select message_id, body from outgoing_mail where purpose = 'reminder'")
                .query((row, _) -> personal.open("outgoing-mail/" + row.getString("message_id"), row.getBytes("body")))
                .single();
    }

    private void reachable(long... accounts) {
        for (var account : accounts) {
            jdbc.sql("update account set email = :email where id = :id")
                    .param("email", personal.seal("account/" + account + "/email", "person" + account + "@shifan.example"))
                    .param("id", account)
                    .update();
        }
    }
}

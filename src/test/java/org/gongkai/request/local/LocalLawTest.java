package org.gongkai.request.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.OTHER_TOWN;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.access.PersonalData;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.document.Files;
import org.gongkai.mail.Outbox;
import org.gongkai.mail.Purpose;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseId;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.SampleTown;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.reminder.Reminders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A measure that binds one town of the county: on its pages and in its letters, and nowhere else. */
class LocalLawTest extends CaseDesk {
    @Autowired
    private Calendars calendars;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Files papers;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PersonalData personal;

    @Test
    void theCaseShowsBothLastDaysAndTheListToo() {
        var id = theirs();

        var page = page(neighbour(), "/staff/requests/" + id);
        assertThat(page.select("#local-due").text()).contains("2026年12月14日", "《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第八条", "《条例》的期限不变");
        assertThat(page.text()).contains("2026年12月21日", "地方规定的最后一日");
        assertThat(page.select("ul.next").text()).contains("第三十条 · 《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第九条");
        assertThat(page(neighbour(), "/staff/requests").select("td").text()).contains("2026年12月21日", "地方期限 2026年12月14日");
        assertThat(requests.standing(requests.find(neighbour(), id).orElseThrow(), MONDAY).due()).isEqualTo(LocalDate.of(2026, 12, 21));

        assertThat(text(get(neighbour(), "/staff/requests/table.csv"))).contains("\"地方期限\"", "\"2026年12月21日\",\"2026年12月14日\"");

        clock.moveTo(LocalDate.of(2026, 12, 14));
        assertThat(page(neighbour(), "/staff").text()).contains("今天到期");
        clock.moveTo(LocalDate.of(2026, 12, 15));
        assertThat(page(neighbour(), "/staff").text()).contains("还有 4 个工作日");
        assertThat(page(neighbour(), "/staff/requests/" + id).select("#local-due").text()).contains("已过", "以《条例》的期限为准");
    }

    @Test
    void itsLastDayIsRemindedOfFirstAndTheOrdinancesWhenItHasPassed() {
        jdbc.sql("update account set email = :email where id = 3").param("email", personal.seal("account/3/email", "person3@shifan.example")).update();
        theirs();

        assertThat(remindedOn(4)).isEmpty();
        assertThat(remindedOn(7)).as("15 working days end on 14 December").isEqualTo("按地方规定还剩5个工作日：政府信息公开申请 2026-0001");
        assertThat(jdbc.sql("select message_id, body from outgoing_mail where purpose = 'reminder'")
                        .query((row, _) -> personal.open("outgoing-mail/" + row.getString("message_id"), row.getBytes("body")))
                        .single())
                .contains("地方规定的最后一日：2026-12-14（还剩5个工作日），《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第八条", "答复期限：2026-12-21（还剩10个工作日）")
                .contains("A local measure asks for it by 2026-12-14: 5 working day(s) left.", "is to be answered by 2026-12-21: 10 working day(s) left.");
        assertThat(remindedOn(14)).isEqualTo("按地方规定今天到期：政府信息公开申请 2026-0001");
        assertThat(remindedOn(15)).isEqualTo("还剩4个工作日：政府信息公开申请 2026-0001");
        assertThat(remindedOn(22)).isEqualTo("已逾期1个工作日：政府信息公开申请 2026-0001");
    }

    /** Empty if nobody is. */
    private String remindedOn(int dayOfDecember) {
        clock.moveTo(LocalDate.of(2026, 12, dayOfDecember));
        return reminders.remind() == 0 ? "" : outbox.list(neighbour()).stream().filter(it -> it.purpose() == Purpose.REMINDER).findFirst().orElseThrow().subject();
    }

    @Test
    void lettersNameTheLocalArticleBesideTheNationalOne() throws IOException {
        var id = theirs();
        var asked = new Happened(new CorrectionNoticed(MONDAY, MONDAY.plusDays(10)));
        requests.record(neighbour(), id, 1, asked, Map.of("points", "请写明年份"), Optional.of(LetterKind.L02), List.of());

        assertThat(letter(id)).contains("《中华人民共和国政府信息公开条例》第三十条、《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第九条");
    }

    @Test
    void beforeItsFirstDayAndInOtherTownsThereIsNone() {
        clock.moveTo(LocalDate.of(2025, 6, 30));
        var id = theirs();

        assertThat(page(neighbour(), "/staff/requests/" + id).select("#local-due")).isEmpty();
        assertThat(page(officer(), "/staff/law").text()).contains("没有适用于本机关的地方规定");
        assertThat(page(neighbour(), "/staff/law").text()).contains("示范县政府信息公开申请办理规则", "15 个工作日", "第三十六条第（四）项", "今天不在施行期内", "行政机关应当自收到申请之日起15个工作日内答复");
    }

    @Test
    void whatHoldsForTheCountyHoldsForItsTowns(@TempDir Path data) {
        OtherTownsRules.lay(data, OtherTownsRules.JSON.replace("xian", "shifan"));
        var law = new LocalLaw(data, authorities, calendars);

        for (var town : List.of(TOWN, OTHER_TOWN)) {
            assertThat(law.heldBy(town, MONDAY)).hasSize(1);
            assertThat(law.heldBy(town, LocalDate.of(2025, 6, 30))).isEmpty();
        }
    }

    @Test
    void aWrongFileStopsTheStartAndIsNamed(@TempDir Path data) {
        OtherTownsRules.lay(data, OtherTownsRules.JSON);
        OtherTownsRules.lay(data, "rules-2.json", OtherTownsRules.JSON);
        assertThatThrownBy(() -> new LocalLaw(data, authorities, calendars)).isInstanceOf(CannotWorkHere.class).hasMessageContaining("shifan-2025");

        OtherTownsRules.lay(data, "rules-2.json", OtherTownsRules.JSON.replace("15, ", "30, "));
        assertThatThrownBy(() -> new LocalLaw(data, authorities, calendars))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContainingAll("law/rules-2.json", "不能延长", "not lengthen");
    }

    private CaseId theirs() {
        return requests.register(
                neighbour(), SampleTown.applicant(), SampleTown.asked(), new Received(requests.today(), Channel.COUNTER, null, ApplicantKind.NATURAL));
    }

    private String letter(CaseId id) throws IOException {
        var letter = requests.letters(requests.find(neighbour(), id).orElseThrow()).stream().filter(it -> it.kind() == LetterKind.L02).findFirst().orElseThrow();
        try (var bytes = papers.open(papers.describe(letter.file()).orElseThrow());
                var pdf = Loader.loadPDF(bytes.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}

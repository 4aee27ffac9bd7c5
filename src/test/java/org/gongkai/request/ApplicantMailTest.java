package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.util.List;
import java.util.Map;
import org.gongkai.access.Forbidden;
import org.gongkai.access.PersonalData;
import org.gongkai.document.FileId;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.mailed.LetterMails;
import org.gongkai.request.mailed.LetterMails.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What goes to an applicant by mail: that there is something; and a letter of their own case, as it was let out, where they asked for it by mail. */
class ApplicantMailTest extends InTheTown {
    @Autowired
    private LetterMails mails;

    @Autowired
    private PersonalData personal;

    @Test
    void aNewLetterIsToldOfWithoutAWordOfWhoAskedOrWhat() {
        var id = registered();
        correction(id);

        assertThat(mailsTo("Ouyang@example.cn", "notice")).hasSize(1);
        assertThat(mailsTo("Ouyang@example.cn", "notice").getFirst())
                .contains("https://www.shifan.example/service/track", "湾龙镇人民政府", "Wanlong Town")
                .doesNotContain("欧阳倩", "危房", "2026-0001", read(id).code().grouped(), read(id).code().value());
    }

    @Test
    void whoGaveNoAddressIsNotWrittenTo() {
        var silent = new Applicant("某某", null, null, null, "13800000000", null, null);
        var id = requests.register(officer(), silent, asked(WantedWay.EMAIL), received(requests.today()));
        correction(id);

        assertThat(count("select count(*) from outgoing_mail")).isZero();
        assertThat(mails.put(officer(), read(id), letter(id))).isEqualTo(Answer.NO_ADDRESS);
    }

    @Test
    void aLetterGoesOnceWithItsPdf() {
        var id = byMail();
        assertThat(mails.put(officer(), read(id), letter(id))).isEqualTo(Answer.PUT);
        assertThat(mails.put(officer(), read(id), letter(id))).isEqualTo(Answer.ALREADY);

        assertThat(mailsTo("Ouyang@example.cn", "letter")).hasSize(1);
        var enclosed = jdbc.sql("select file_id from outgoing_mail_file").query((row, _) -> new FileId(row.getLong(1))).list();
        assertThat(enclosed).hasSize(1);
        assertThat(pdf(enclosed.getFirst())).contains("政府信息公开申请登记回执", "2026-0001");
    }

    @Test
    void aLetterOfAnotherCaseIsUnknownToThisOne() {
        var one = byMail();
        var other = byMail();

        assertThat(mails.put(officer(), read(one), letter(other))).isEqualTo(Answer.UNKNOWN);
        assertThatThrownBy(() -> mails.put(neighbour(), read(one), letter(one))).isInstanceOf(Forbidden.class);
        assertThat(count("select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void aLetterWhoseFileBecameAnotherCasesIsNotReleasedAndTheDatabaseKnowsWhoseItIs() {
        var one = byMail();
        var other = byMail();
        jdbc.sql("update letter set file_id = (select file_id from letter where id = :other) where id = :one")
                .param("other", letter(other))
                .param("one", letter(one))
                .update();

        assertThat(mails.put(officer(), read(one), letter(one))).isEqualTo(Answer.NOT_RELEASED);
        assertThat(count("select count(*) from outgoing_mail")).isZero();
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                with mail as (insert into outgoing_mail (authority_id, message_id, purpose, recipient, subject, body, state, next_attempt, made_at, give_up_at)
                                              values (2, 'x', 'letter', '', '', '', 'sent', now(), now(), now()) returning id)
                                insert into letter_mail (letter_id, version, request_id, mail_id) select :letter, 1, :case, id from mail
                                """)
                        .param("letter", letter(other))
                        .param("case", one.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoAskedForPaperGetsNoLetterByMail() {
        var id = registered();
        assertThat(mails.put(officer(), read(id), letter(id))).isEqualTo(Answer.UNKNOWN);
    }

    private CaseId byMail() {
        return requests.register(officer(), applicant(), asked(WantedWay.EMAIL), received(requests.today()));
    }

    private static Asked asked(WantedWay way) {
        return new Asked("2025年危房改造补助发放名册", null, "全镇各村", WantedForm.ELECTRONIC, way);
    }

    private void correction(CaseId id) {
        record(id, new Happened(new CorrectionNoticed(requests.today(), requests.today().plusDays(10))), Map.of("points", "请写明年份"), LetterKind.L02);
    }

    private long letter(CaseId id) {
        return requests.letters(read(id)).getFirst().id();
    }

    private List<String> mailsTo(String address, String purpose) {
        return jdbc.sql("select message_id, recipient, body from outgoing_mail where purpose = :purpose")
                .param("purpose", purpose)
                .query((row, _) -> {
                    var seal = "outgoing-mail/" + row.getString("message_id");
                    assertThat(personal.open(seal, row.getBytes("recipient"))).isEqualTo(address);
                    return personal.open(seal, row.getBytes("body"));
                })
                .list();
    }
}

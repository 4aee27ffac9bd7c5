package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.officer;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.PersonalData;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.mail.MailErasure;
import org.gongkai.mail.SmsGateway;
import org.gongkai.mail.SmsGateways;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.LetterKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the town has it, an applicant who wishes so is told by text message that there is something, and nothing of what. */
class ApplicantTextTest extends InTheTown {
    private static final Staff ADMINISTRATOR =
            new Staff(new AccountId(1), TOWN, "管理员", Set.of(Role.ADMINISTRATOR), Map.of(), Set.of(TOWN), Set.of(TOWN));

    @Autowired
    private SmsGateways gateways;

    @Autowired
    private PersonalData personal;

    @Autowired
    private MailErasure erasure;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoChoseATextMessageGetsOneAndNoMail() {
        townHasAGateway();
        var id = correctionNoticed(NoticeWay.SMS);

        var code = read(id).code().value();
        assertThat(messages()).singleElement().satisfies(it -> {
            assertThat(it.way()).isEqualTo("sms");
            assertThat(it.to()).isEqualTo("13800000000");
            assertThat(it.text())
                    .contains("湾龙镇人民政府", "https://www.shifan.example/service/track", code.substring(code.length() - 4))
                    .doesNotContain("欧阳倩", "危房", "补正", "2026-0001", code)
                    .hasSizeLessThan(120);
        });
        assertThat(jdbc.sql("select about from outgoing_mail").query((row, _) -> row.getString(1)).single()).isEqualTo("request/" + id);
    }

    @Test
    void whoChoseMailOrWasNeverAskedGetsAMail() {
        townHasAGateway();
        correctionNoticed(NoticeWay.EMAIL);
        correctionNoticed(null);
        assertThat(messages()).hasSize(2).allMatch(it -> it.way().equals("mail") && it.to().equals("Ouyang@example.cn"));
    }

    @Test
    void whereTheTownHasNoGatewayAnyMoreTheMailGoes() {
        correctionNoticed(NoticeWay.SMS);
        assertThat(messages()).singleElement().matches(it -> it.way().equals("mail"));
    }

    @Test
    void ofACaseThatIsErasedTheNumberGoesFromTheOutboxToo() {
        townHasAGateway();
        var id = correctionNoticed(NoticeWay.SMS);
        transaction.executeWithoutResult(_ -> erasure.erase(TOWN, "request/" + id));

        assertThat(count("select count(*) from outgoing_mail where way = 'sms' and state = 'given-up' and octet_length(recipient) + octet_length(body) = 0"))
                .isEqualTo(1);
    }

    private void townHasAGateway() {
        gateways.change(
                ADMINISTRATOR,
                new SmsGateway(TOWN, URI.create("https://sms.example.gov.cn/send"), "", "", SmsGateway.Format.FORM, "m={phone}&t={text}", ""));
    }

    private CaseId correctionNoticed(@Nullable NoticeWay told) {
        var who = SampleTown.applicant();
        var applicant = new Applicant(
                who.name(), who.document(), who.identity(), who.contactPerson(), who.phone(), who.email(), who.address(), told);
        var id = requests.register(officer(), applicant, asked(), received(requests.today()));
        record(id, new Happened(new CorrectionNoticed(requests.today(), requests.today().plusDays(10))), Map.of("points", "请写明年份"), LetterKind.L02);
        return id;
    }

    private record Message(String way, String to, String text) {}

    private List<Message> messages() {
        return jdbc.sql("select way, message_id, recipient, body from outgoing_mail order by id")
                .query((row, _) -> {
                    var seal = "outgoing-mail/" + row.getString("message_id");
                    return new Message(
                            row.getString("way"), personal.open(seal, row.getBytes("recipient")), personal.open(seal, row.getBytes("body")));
                })
                .list();
    }
}

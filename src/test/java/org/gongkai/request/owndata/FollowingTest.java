package org.gongkai.request.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.mail.SmsGateway;
import org.gongkai.mail.SmsGateways;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever demanded a correction follows it by code and contact, through the door that requests are followed through. */
class FollowingTest extends AtTheCorrectionDesk {
    private static final Staff ADMINISTRATOR =
            new Staff(new AccountId(1), TOWN, "管理员", Set.of(Role.ADMINISTRATOR), Map.of(), Set.of(TOWN), Set.of(TOWN));
    private static final String PHONE = "13800000000";

    @Autowired
    private PersonalData personal;

    @Autowired
    private SmsGateways gateways;

    @Test
    void theReceiptNamesTheCodeForADay() {
        send(claim());
        var receipt = "/service/wanlong/own-data/receipt?form=" + TOKEN;

        var page = Jsoup.parse(text(web.get().uri(receipt).exchange()));
        assertThat(ReceiptCode.of(page.select(".code").text()).orElseThrow().value()).isEqualTo(code(1));
        assertThat(page.select("svg.qr")).hasSize(1);
        assertThat(page.text()).as("somebody else may read the browser's history").doesNotContain("欧阳倩", "3.2亩", "土地承包台账");

        clock.moveTo(MONDAY.plusDays(2));
        assertThat(web.get().uri(receipt).exchange()).hasRedirectedUrl("/service/track");
    }

    @Test
    void anOfficerHandsTheReceiptOverTheCounter() {
        var id = registered(claim());
        int before = looks();

        var page = page(officer(), "/staff/own-data/" + id + "/receipt");
        assertThat(page.text()).contains(new ReceiptCode(code(id)).grouped(), "更2026-0001").doesNotContain("欧阳倩", "土地承包台账");
        assertThat(looks()).as("nothing personal was shown").isEqualTo(before);
        assertThat(get(neighbour(), "/staff/own-data/" + id + "/receipt")).hasStatus(403);
    }

    @Test
    void byCodeAndContactTheySeeWhatWasDecidedAndWhyAndFetchTheLetter() {
        var id = registered(claim());
        assertThat(text(follow(code(id), PHONE))).contains("更2026-0001", "待审核", "目前没有可以下载的文书");

        settle(id, Map.of("result", "unproven", "detail", "台账与合同一致"));
        var page = Jsoup.parse(text(follow(code(id).toLowerCase(Locale.ROOT), "+86 138 0000 0000")));
        assertThat(page.select("#state").text()).contains("不予更正", "台账与合同一致");
        assertThat(page.text()).contains("湾龙镇人民政府", "2026年11月23日", "告〔2026〕1号").doesNotContain("马丽");
        assertThat(page.select("form[action=/service/track/file] button").eachText()).as("what is sent, not what is edited").containsExactly("政府信息更正告知书");

        var form = new HashMap<>(Map.of("code", code(id), "contact", PHONE));
        form.put("file", page.select("input[name=file]").attr("value"));
        assertThat(words(follow("/service/track/file", form).getResponse().getContentAsByteArray())).contains("台账与合同一致", "第四十一条");
        form.put("contact", "13900000000");
        assertThat(follow("/service/track/file", form)).hasStatus(404);
        form.put("contact", PHONE);
        form.put("file", jdbc.sql("select file_id from own_data_paper where role = 'draft'").query((row, _) -> row.getString(1)).single());
        assertThat(follow("/service/track/file", form)).hasStatus(404);
    }

    @Test
    void aWrongContactIsAnsweredLikeAWrongCode() {
        var id = registered(claim());
        var wrongContact = text(follow(code(id), "13900000000"));
        var other = "23456789A";
        var wrongCode = text(follow(codeLike(other), PHONE));

        assertThat(wrongContact).contains("没有找到相符的申请").doesNotContain("更2026-0001");
        assertThat(main(wrongContact, code(id), "13900000000")).isEqualTo(main(wrongCode, codeLike(other), PHONE));
    }

    @Test
    void theyAreToldByMailOrTextMessageThatSomethingIsThereAndNothingOfWhat() {
        var byMail = new HashMap<>(claim());
        byMail.put("email", "ouyang@example.cn");
        var id = registered(byMail);
        assertThat(messages()).as("they know that they demanded it").isEmpty();
        settle(id, Map.of("result", "corrected"));

        gateways.change(
                ADMINISTRATOR,
                new SmsGateway(TOWN, URI.create("https://sms.example.gov.cn/send"), "", "", SmsGateway.Format.FORM, "m={phone}&t={text}", ""));
        assertThat(text(web.get().uri("/service/wanlong/own-data").exchange())).contains("name=\"told\"");
        var bySms = new HashMap<>(byMail);
        bySms.put("token", "bbbbbbbbbbbbbbbbbbbbbb");
        bySms.put("told", "sms");
        settle(registered(bySms), Map.of("result", "corrected"));
        var fixedLine = new HashMap<>(bySms);
        fixedLine.put("phone", "0955-1234567");
        assertThat(text(send(fixedLine))).contains("id=\"phone-error\"");

        assertThat(messages()).extracting(Message::way).containsExactly("mail", "sms");
        assertThat(messages()).extracting(Message::about).containsExactly("own-data/1", "own-data/2");
        assertThat(messages()).allSatisfy(it -> assertThat(it.text()).contains("湾龙镇人民政府", "/service/track").doesNotContain("欧阳倩", "3.2亩", "更2026", "已经更正", code(1), code(2)));
    }

    @Test
    void afterTheErasureNobodyFollowsItAndTheMessageIsGone() {
        var fields = new HashMap<>(claim());
        fields.put("email", "ouyang@example.cn");
        var id = registered(fields);
        settle(id, Map.of("result", "unproven", "detail", "台账与合同一致"));
        clock.moveTo(MONDAY.plusYears(10).plusDays(1));
        post(director(), "/staff/own-data/" + id + "/erasure", Map.of());

        assertThat(text(follow(code(id), PHONE))).contains("归档期满").doesNotContain("更2026-0001");
        assertThat(count("outgoing_mail where octet_length(recipient) + octet_length(body) > 0")).isZero();
        assertThat(count("own_data_demand where octet_length(said) + octet_length(answered) > 0")).isZero();
    }

    private record Message(String way, String about, String text) {}

    private List<Message> messages() {
        return jdbc.sql("select way, message_id, about, body from outgoing_mail order by id")
                .query((row, _) -> new Message(
                        row.getString("way"),
                        row.getString("about"),
                        personal.open("outgoing-mail/" + row.getString("message_id"), row.getBytes("body"))))
                .list();
    }

    /** With the check character that belongs to it. */
    private static String codeLike(String nine) {
        return "23456789ACDEFGHJKMNPQRTUVWXYZ".chars()
                .mapToObj(c -> nine + (char) c)
                .filter(it -> ReceiptCode.of(it).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String main(String page, String code, String contact) {
        return Jsoup.parse(page).select("main").html().replace(code, "CODE").replace(contact, "CONTACT").replaceAll("value=\"[^\"]{20,}\"", "");
    }
}

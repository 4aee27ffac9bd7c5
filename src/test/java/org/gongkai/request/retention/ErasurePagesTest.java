package org.gongkai.request.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.officer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.mail.Inbox;
import org.gongkai.mail.IncomingMail.Reason;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.mail.Intake;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseId;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.law.LetterKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The head of the work body erases what is due, and whoever looks for the case afterwards is told so. */
class ErasurePagesTest extends CaseDesk {
    private static final String PAGE = "/staff/requests/erasure";

    @Autowired
    private Intake intake;

    @Autowired
    private Inbox inbox;

    @Test
    void whatIsDueIsListedErasedOnceConfirmedAndSaidEverywhere() {
        var id = archived();
        var code = read(id).code().value();
        var kept = decided();
        clock.moveTo(LocalDate.of(2037, 1, 4));

        assertThat(page(director(), "/staff").text()).contains("归档期满，待确认删除个人信息", "2026-0001");
        var page = page(director(), PAGE);
        assertThat(page.select("input[name=cases]").eachAttr("value")).containsExactly(id.toString());
        assertThat(page.select("a[href=/staff/requests/%s]".formatted(kept)).parents().text()).contains("最后一次登记后没有制作归档包");

        var refused = Jsoup.parse(text(post(director(), PAGE, Map.of("cases", id.toString(), "because", "欧阳 倩的申请期满"))));
        assertThat(refused.select("#because-error").text()).contains("理由中写有申请人");
        assertThat(refused.select("#handedOver-error").text()).isNotEmpty();
        assertThat(refused.select("textarea").text()).isEqualTo("欧阳 倩的申请期满");
        assertThat(refused.select("input[name=cases]").hasAttr("checked")).isTrue();
        assertThat(text(post(director(), PAGE, Map.of("cases", kept.toString(), "because", "期满", "handedOver", "true")))).contains("2026-0002", "一件也没有删除");
        assertThat(text(post(director(), PAGE, Map.of()))).contains("请选择要删除的申请");

        assertThat(post(director(), PAGE, Map.of("cases", id.toString(), "because", "鉴定意见第3号", "handedOver", "true"))).hasRedirectedUrl(PAGE);

        var erased = page(officer(), "/staff/requests/" + id);
        assertThat(erased.select("#erased").text()).contains("2037年1月4日", "李建国", "鉴定意见第3号");
        assertThat(erased.text()).contains("已答复", "期限").doesNotContain("欧阳倩", "2025年危房改造补助发放名册", "下载归档包", "查看申请人");
        assertThat(erased.select("table, .ruler, .timeline")).isNotEmpty();
        assertThat(erased.select("form")).noneMatch(it -> it.attr("action").contains("/requests/"));
        assertThat(erased.select("a[href*=/step/]")).isEmpty();
        assertThat(text(post(officer(), "/service/track", Map.of("code", code, "contact", "13800000000")))).contains("归档期满，您的信息和文书已按规定删除");
        assertThat(page(officer(), "/staff/requests").text()).contains("2026-0001 （归档期满，个人信息已删除）");
    }

    @Test
    void messagesSetAsideLongAgoAreErasedOnceSomebodyHasLookedAtThem() {
        intake.take(TOWN, "From: <li@example.cn>\nSubject: hello\nMessage-ID: <1@example.cn>\n\nhello\n".getBytes(StandardCharsets.UTF_8), clock.instant());
        var id = inbox.list(officer(), State.UNOPENED, 1, 1).getFirst().id();
        assertThat(inbox.setAside(officer(), id, Reason.OTHER)).isTrue();
        assertThat(page(director(), PAGE).select("#mails")).isEmpty();
        clock.moveTo(LocalDate.of(2037, 1, 4));

        assertThat(page(director(), "/staff").text()).contains("搁置邮件已满归档期，待确认删除");
        var unsure = Jsoup.parse(text(post(director(), PAGE + "/mails", Map.of())));
        assertThat(unsure.select("#mails-error").text()).contains("请先看一遍");
        assertThat(post(officer(), PAGE + "/mails", Map.of("handedOver", "true"))).hasStatus(403);
        assertThat(inbox.list(officer(), State.SET_ASIDE, 1, 1)).hasSize(1);

        assertThat(post(director(), PAGE + "/mails", Map.of("handedOver", "true"))).hasRedirectedUrl(PAGE);
        assertThat(page(officer(), "/staff/inbox?state=erased").select("td").text()).contains("保管期满，内容已删除").doesNotContain("hello");
        assertThat(get(officer(), "/staff/inbox/" + id)).hasStatus(404);
        assertThat(page(director(), PAGE).select("#mails")).isEmpty();
    }

    @Test
    void theTermIsSetByEachBodyWithinBounds() {
        assertThat(page(director(), PAGE).select("input[name=years]").val()).isEqualTo("10");
        var wrong = Jsoup.parse(text(post(director(), PAGE + "/term", Map.of("years", "9"))));
        assertThat(wrong.select("#years-error").text()).contains("10 至 100");
        assertThat(wrong.select("input[name=years]").val()).isEqualTo("9");
        assertThat(post(director(), PAGE + "/term", Map.of("years", "30"))).hasRedirectedUrl(PAGE);
        assertThat(page(director(), PAGE).select("input[name=years]").val()).isEqualTo("30");
        archived();
        clock.moveTo(LocalDate.of(2050, 1, 4));
        assertThat(page(director(), PAGE).text()).contains("没有归档期满、可以删除的申请");
        assertThat(post(officer(), PAGE + "/term", Map.of("years", "10"))).hasStatus(403);
        assertThat(get(officer(), PAGE)).hasStatus(403);
    }

    private CaseId archived() {
        var id = decided();
        assertThat(post(officer(), "/staff/requests/%s/archive".formatted(id), Map.of())).hasStatusOk();
        return id;
    }

    private CaseId decided() {
        var id = registered();
        record(id, DecisionKind.NOT_EXISTING.decided(MONDAY, Optional.empty()), Map.of("decision", "not-existing", "searched", "档案室"), LetterKind.L14);
        return id;
    }
}

package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gongkai.access.AccountId;
import org.gongkai.access.SignIn;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Asked;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseId;
import org.gongkai.request.Requests;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers in two browsers, each with a half-written page of the same case. */
class TwoOfficersJourneyTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();

    @Test
    void theSecondIsToldWhatTheFirstDidAndSendsTheirOwnWordsAfterwards() {
        var path = "/staff/requests/" + registered();
        try (var one = DEMONSTRATION.desk("xian.requests", 1280, 900);
                var other = DEMONSTRATION.desk("xian.clerk", 390, 844)) {
            var officer = one.newPage();
            var clerk = other.newPage();
            officer.navigate(path + "/step/third-party-consulted");
            clerk.navigate(path + "/step/extension-proposed");
            officer.locator("#consulted").fill("示例茶业公司");
            officer.locator("#concerns").fill("供货价格");
            clerk.locator("#workingDays").fill("10");
            clerk.locator("#reasons").fill("材料在三个村，还要逐户核对");

            send(officer);
            officer.waitForURL(Pattern.compile(".*" + path + "$"));
            send(clerk);

            assertThat(clerk.locator("#meanwhile")).containsText("征求第三方意见");
            assertThat(clerk.locator("#meanwhile")).containsText("示例茶业公司");
            assertThat(clerk.locator("#workingDays")).hasValue("10");
            assertThat(clerk.locator("#reasons")).hasValue("材料在三个村，还要逐户核对");
            Demonstration.picture(clerk, "two-officers-told-390");
            send(clerk);
            clerk.waitForURL(Pattern.compile(".*" + path + "$"));
            assertThat(clerk.locator("aside.sheet")).containsText("材料在三个村");

            notes(officer, clerk, path);
        }
    }

    private static void notes(Page officer, Page clerk, String path) {
        officer.navigate(path);
        clerk.navigate(path);
        officer.locator("#words").fill("已寄征求意见书");
        clerk.locator("#words").fill("申请人来电催问");
        note(officer);
        assertThat(officer.locator("#note-1")).containsText("已寄征求意见书");
        note(clerk);
        assertThat(clerk.locator("#meanwhile")).isVisible();
        assertThat(clerk.locator("#note-1")).containsText("刚刚写下");
        assertThat(clerk.locator("#words")).hasValue("申请人来电催问");
        note(clerk);
        assertThat(clerk.locator("#note-2")).containsText("申请人来电催问");
        Demonstration.picture(clerk, "case-notes-390");
        officer.reload();
        Demonstration.picture(officer, "case-notes");
    }

    private static void send(Page page) {
        page.locator("main form .actions button").click();
    }

    private static void note(Page page) {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("记下")).click();
    }

    /** A case of its own. */
    private static CaseId registered() {
        var officer = DEMONSTRATION.bean(JdbcClient.class)
                .sql("select id from account where login = 'xian.requests'")
                .query((row, _) -> new AccountId(row.getLong(1)))
                .single();
        var requests = DEMONSTRATION.bean(Requests.class);
        return requests.register(
                DEMONSTRATION.bean(SignIn.class).staff(officer).orElseThrow(),
                new Applicant("示例申请人", null, null, null, "13800000000", null, null),
                new Asked("茶园苗木采购合同", null, "近三年", WantedForm.PAPER, WantedWay.COLLECT),
                new Received(requests.today(), Channel.COUNTER, null, ApplicantKind.NATURAL));
    }
}

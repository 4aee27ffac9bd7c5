package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A request that came by e-mail, from the unopened list to its case; the mailbox's own page; on a screen and on a phone. */
class MailJourneyTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();

    @Test
    void aMessageIsOpenedRegisteredAndFoundInItsCase() {
        try (var window = DEMONSTRATION.desk("shexi.requests", 1280, 900)) {
            var page = window.newPage();
            page.navigate("/staff/inbox");
            assertThat(page.locator("tbody tr")).hasCount(2);
            picture(page, "mail-inbox");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("政府信息公开申请：2025年森林防火物资采购清单")).click();
            assertThat(page.locator("main")).containsText("申请表.txt");
            picture(page, "mail-message");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记为申请")).click();
            assertThat(page.locator("#name")).hasValue("申请人辛（示例）");
            assertThat(page.locator("#channel")).hasValue("email");
            assertThat(page.locator("#confirmedOn")).hasValue("");
            picture(page, "mail-register");
            page.locator("#subject").fill("");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记")).click();
            assertThat(page.locator("#subject-error")).isVisible();
            page.locator("#subject").fill("2025年森林防火物资采购清单");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记")).click();
            assertThat(page).hasURL(Pattern.compile(".*/staff/requests/\\d+$"));
            assertThat(page.locator("main")).containsText("来信.txt");
            assertThat(page.locator("main")).containsText("申请表.txt");
            picture(page, "mail-case");

            page.navigate("/staff/inbox");
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.locator("tbody a").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("搁置")).click();
            assertThat(page.locator("#problems")).containsText("请选择原因");
            page.getByLabel("咨询、投诉等，不是政府信息公开申请").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("搁置")).click();
            assertThat(page.locator("main")).containsText("这里没有邮件");
            page.navigate("/staff/inbox?state=set-aside");
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.navigate("/staff/outbox");
            assertThat(page.locator("main")).containsText("未发：没有发信服务器");
            picture(page, "mail-outbox");
        }
    }

    @Test
    void theMailboxPageSaysInWordsWhatIsWrong() {
        try (var window = DEMONSTRATION.desk("shexi.admin", 1280, 900)) {
            var page = window.newPage();
            page.navigate("/staff/mailbox");
            page.locator("#address").fill("nowhere");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存")).click();
            assertThat(page.locator("#address-error")).containsText("请填写邮箱地址");
            page.locator("#address").fill("xxgk@shexi.example");
            page.locator("#login").fill("xxgk@shexi.example");
            page.locator("#password").fill("secret");
            page.locator("#incomingHost").fill("127.0.0.1");
            page.locator("#incomingPort").fill("1");
            page.locator("#incomingSecurity").selectOption("none");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("试一试")).click();
            assertThat(page.locator("main")).containsText("收信：服务器没有应答");
            assertThat(page.locator("#incomingHost")).hasValue("127.0.0.1");
            picture(page, "mail-mailbox");
            page.navigate("/staff/mailbox");
            assertThat(page.locator("#address")).hasValue("");
        }
    }

    @Test
    void onAPhoneAndInEnglishNothingIsCutOff() {
        try (var window = DEMONSTRATION.desk("wanlong.requests", 390, 844)) {
            var page = window.newPage();
            for (var address : new String[] {"/staff/inbox", "/staff/outbox", "/staff/inbox?state=set-aside&language=en"}) {
                page.navigate(address);
                var overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth");
                org.junit.jupiter.api.Assertions.assertEquals(false, overflow, address);
                picture(page, "mail-phone" + address.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    private static void picture(Page page, String name) {
        Demonstration.picture(page, name);
    }
}

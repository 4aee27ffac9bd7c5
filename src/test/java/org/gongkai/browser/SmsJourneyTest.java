package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongkai.mail.SmsProvider;
import org.junit.jupiter.api.Test;

/** An administrator names the town's gateway, tries it out, and residents may choose it; then none again. */
class SmsJourneyTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();

    @Test
    void theGatewayIsNamedTriedOfferedAndTakenAway() {
        try (var provider = new SmsProvider();
                var window = DEMONSTRATION.desk("shexi.admin", 1280, 900);
                var street = DEMONSTRATION.window(390, 844)) {
            var resident = street.newPage();
            resident.navigate("/service/shexi/apply");
            assertThat(resident.locator("input[name=told]")).hasCount(0);

            var page = window.newPage();
            page.navigate("/staff/sms");
            page.locator("#address").fill("http://192.0.2.1/send");
            page.locator("#template").fill("{\"to\": \"{phone}\"");
            press(page, "保存");
            assertThat(page.locator("#address-error")).containsText("外网的网关要用 https");
            assertThat(page.locator("#template-error")).containsText("完整的 JSON");
            assertThat(page.locator("#key-error")).containsText("请填写密钥");
            assertThat(page.locator("#template")).hasValue("{\"to\": \"{phone}\"");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            Demonstration.picture(page, "sms-wrong");

            page.locator("#address").fill(provider.address().toString());
            page.locator("#key").fill("Bearer k-1");
            page.locator("#template").fill("{\"to\": \"{phone}\", \"content\": \"{text}\"}");
            page.locator("#success").fill("\"code\":0");
            press(page, "发送测试短信");
            assertThat(page.locator("#trial-error")).hasText("请填写 11 位手机号。");
            page.locator("#key").fill("Bearer k-1");
            page.locator("#trial").fill("+86 139 1234 5678");
            provider.answer(401, "{\"code\":17,\"message\":\"<b>key</b>\"}");
            press(page, "发送测试短信");
            assertThat(page.locator("main")).containsText("网关没有接受（HTTP 401）。应答：{\"code\":17,\"message\":\"<b>key</b>\"}");
            page.locator("#key").fill("Bearer k-1");
            press(page, "发送测试短信");
            assertThat(page.locator("main")).containsText("网关已接受（HTTP 200）");
            Demonstration.picture(page, "sms-tried");
            assertThat(provider.posted().getLast().body()).contains("13912345678", "社溪镇人民政府：这是政府信息公开系统的测试短信。");
            assertThat(provider.posted().getLast().authorization()).isEqualTo("Bearer k-1");

            page.locator("#key").fill("Bearer k-1");
            press(page, "保存");
            assertThat(page.locator("main")).containsText("短信设置已保存");
            assertThat(page.locator("#key")).hasValue("");

            resident.navigate("/service/shexi/apply");
            resident.locator("input[name=told][value=sms]").check();
            resident.locator("#phone").fill("0955-1000001");
            press(resident, "提交申请");
            assertThat(resident.locator("#phone-error")).hasText("选择短信通知的，请填写 11 位手机号。");
            assertThat(resident.locator("input[name=told][value=sms]")).isChecked();
            assertThat(new AxeBuilder(resident).analyze().getViolations()).isEmpty();
            Demonstration.picture(resident, "sms-apply-phone");
            resident.navigate("/service/shexi/apply?language=en");
            assertThat(resident.locator("main")).containsText("How to tell you of news");
            Demonstration.picture(resident, "sms-apply-en");

            page.locator("#address").fill("");
            press(page, "保存");
            assertThat(page.locator("#address-error")).isVisible();
            press(page, "不再使用短信");
            assertThat(page.locator("main")).containsText("设置和密钥已删除");
            resident.navigate("/service/shexi/apply");
            assertThat(resident.locator("input[name=told]")).hasCount(0);
        }
    }

    @Test
    void thePageIsAsGoodAsTheOthersOnAPhoneInLargeTextAndSentEmpty() {
        try (var examiner = new Examiner(DEMONSTRATION)) {
            examiner.examine("/staff/sms", "shexi.admin");
            examiner.sendEmpty("/staff/sms", "shexi.admin");
            assertThat(examiner.faults()).isEmpty();
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}

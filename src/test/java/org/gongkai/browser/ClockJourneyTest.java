package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A resident works out a deadline without a script; an officer sees the same table on a case. */
class ClockJourneyTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();

    @Test
    void whoEntersTheirDaysSeesTheDeadlineAndEveryDay() {
        try (var street = DEMONSTRATION.window(new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false))) {
            var page = street.newPage();
            page.navigate("/wanlong/apply.html");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("计算答复期限")).click();
            page.locator("#channel").selectOption("counter");
            page.locator("#on").fill("2025-03-03");
            page.locator("#asOf").fill("2025-03-17");
            page.locator("#correctedOn").fill("2025-03-14");
            page.locator("form[action='/service/clock'] button").click();
            assertThat(page.locator("#correctionOn-error")).isVisible();
            assertThat(page.locator("#correctedOn")).hasValue("2025-03-14");
            page.locator("#correctionOn").fill("2025-03-06");
            page.locator("#correctionDue").fill("2025-03-20");
            page.locator("form[action='/service/clock'] button").click();
            assertThat(page.locator("#answer h2")).hasText("最迟应于2025年4月14日答复");
            assertThat(page.locator("table.days tbody tr")).hasCount(43);
            assertThat(page.locator("tr:has(time[datetime='2025-03-10'])")).containsText("等待补正");
            Demonstration.picture(page, "clock-phone");
        }
    }

    @Test
    void nobodyIsShutOut() {
        try (var street = DEMONSTRATION.window(1280, 900);
                var desk = DEMONSTRATION.desk("wanlong.requests", 1280, 900)) {
            var page = street.newPage();
            for (var address : new String[] {"/service/clock", "/service/clock?channel=web&on=2025-03-03", "/service/clock?on=soon"}) {
                page.navigate(address);
                assertThat(new AxeBuilder(page).analyze().getViolations()).as(address).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            }
            page.navigate("/service/clock?channel=counter&on=2026-11-02&language=en");
            Demonstration.picture(page, "clock-en");
            var officer = desk.newPage();
            officer.navigate("/staff/requests");
            officer.locator("main tbody a").first().click();
            officer.locator("details.days summary").click();
            assertThat(officer.locator("table.days tbody tr").first()).isVisible();
            assertThat(new AxeBuilder(officer).analyze().getViolations()).isEmpty();
            Demonstration.picture(officer, "clock-case");
        }
    }

    @Test
    void anAdministratorLoadsTheNextNoticeAfterSeeingWhatItMoves() {
        try (var desk = DEMONSTRATION.desk("wanlong.admin", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工作日历")).click();
            assertThat(page.locator("main tbody tr").first()).containsText("暂定");
            page.locator("#text").fill("明年元旦放三天");
            page.locator("main form button").click();
            assertThat(page.locator("#text-error")).containsText("没有找到标题");
            assertThat(page.locator("#text")).hasValue("明年元旦放三天");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.locator("#text").fill("国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、试验：12月30日（周四）至31日（周五）放假。");
            page.locator("main form button").click();
            assertThat(page.locator("h1")).hasText("国务院办公厅关于2027年部分节假日安排的通知");
            assertThat(page.locator("main")).containsText("2027年1月3日");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            Demonstration.picture(page, "calendar-preview");
            page.locator("main form button").click();
            assertThat(page.locator("main tbody tr").nth(1)).containsText("国务院办公厅关于2027年部分节假日安排的通知");
            assertThat(page.locator("main tbody tr").first()).containsText("2028");
            Demonstration.picture(page, "calendar");
        }
    }
}

package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What residents and staff come for, in Chromium, with the sample towns. */
class JourneysTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();

    private static final List<String> PUBLIC_PAGES = List.of(
            "/", "/wanlong/", "/wanlong/guide.html", "/wanlong/systems.html", "/wanlong/content/", "/wanlong/reports.html", "/wanlong/apply.html",
            "/wanlong/error-report.html", "/wanlong/sitemap.html", "/service/wanlong/apply", "/service/wanlong/feedback", "/service/track",
            "/service/clock?channel=counter&on=2025-03-03", "/service/wanlong/search?q=低保");

    private static final List<String> STAFF_PAGES = List.of(
            "/staff", "/staff/items", "/staff/items/new", "/staff/requests", "/staff/requests/new", "/staff/feedback", "/staff/catalogue",
            "/staff/systems", "/staff/reading-points", "/staff/work-records", "/staff/work-records/new", "/staff/reports",
            "/staff/reports/wanlong/2017", "/staff/reports/wanlong/2017/form", "/staff/account");

    @Test
    void aComplaintIsAnsweredWhereItsSenderFindsTheAnswer() {
        try (var street = DEMONSTRATION.window(390, 844);
                var desk = DEMONSTRATION.desk("wanlong.director", 1280, 900)) {
            var resident = street.newPage();
            resident.navigate("/wanlong/");
            main(resident).getByRole(AriaRole.LINK, named("咨询与投诉")).first().click();
            resident.getByLabel("举报投诉").check();
            resident.getByLabel("标题").fill("东湾村公开栏三个月没有更新");
            button(resident, "提交").click();
            assertThat(resident.locator("#body-error")).isVisible();
            assertThat(resident.getByLabel("标题")).hasValue("东湾村公开栏三个月没有更新");
            resident.getByLabel("内容").fill("村口公开栏还是六月份的低保名单，请尽快更新。");
            button(resident, "提交").click();
            assertThat(resident.locator("h1")).hasText("东湾村公开栏三个月没有更新");
            var receipt = resident.url();

            var director = desk.newPage();
            director.navigate("/staff");
            director.getByText("东湾村公开栏三个月没有更新").click();
            director.getByLabel("答复内容").fill("已于今日更新东湾村公开栏，以后每月5日前更新。");
            director.locator("#open input, input[name=open]").first().check();
            Demonstration.picture(director, "feedback-answer");
            button(director, "答复").click();
            director.navigate("/staff");
            assertThat(main(director)).not().containsText("东湾村公开栏三个月没有更新");

            resident.navigate(receipt);
            assertThat(main(resident)).containsText("以后每月5日前更新");
            Demonstration.picture(resident, "feedback-answered-phone");
        }
    }

    @Test
    void aFigureOfTheReportOpensItsRecordsAndOneOfThem() {
        try (var desk = DEMONSTRATION.desk("wanlong.clerk", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/reports");
            page.locator("a[href='/staff/reports/wanlong/2017']").first().click();
            var figure = page.locator("a[href$='/figures/items_published']");
            var value = Integer.parseInt(main(page).locator("tr", new Locator.LocatorOptions().setHas(figure)).locator("td").first().innerText());
            Demonstration.picture(page, "report-year");
            figure.click();
            assertThat(main(page).locator("tbody tr")).hasCount(value);
            assertThat(value)
                    .isEqualTo(DEMONSTRATION.bean(JdbcClient.class)
                            .sql(
                                    """
                                    select count(*) from item join authority on authority.id = authority_id
                                    where slug = 'wanlong' and published_at >= '2017-01-01+08' and published_at < '2018-01-01+08' and report_year is null
                                    """)
                            .query(Integer.class)
                            .single());
            Demonstration.picture(page, "report-records");
            var record = main(page).locator("tbody a").first();
            var title = record.innerText();
            record.click();
            assertThat(page.locator("h1")).hasText(title);
        }
    }

    @Test
    void theKeyboardAloneSignsInAndOpensWhatWaits() {
        try (var window = DEMONSTRATION.window(1280, 900)) {
            var page = window.newPage();
            var account = DEMONSTRATION.account("wanlong.secrecy");
            page.navigate("/staff");
            tabTo(page, "#login");
            page.keyboard().type(account.login());
            tabTo(page, "#password");
            page.keyboard().type(account.password());
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/staff(\\?.*)?$"));
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasClass("skip");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            var task = page.locator("main .next a").first();
            var href = task.getAttribute("href");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasAttribute("href", href);
            assertThat(page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle")).isEqualTo("solid");
            page.keyboard().press("Enter");
            page.waitForURL("**" + href);
            tabTo(page, "main form[method=post] button");
            assertThat(page.locator(":focus")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aNarrowPhoneNeedsNoSidewaysScrolling(String language) {
        var wide = new ArrayList<String>();
        try (var street = DEMONSTRATION.window(360, 740);
                var desk = DEMONSTRATION.desk("wanlong.clerk", 360, 740)) {
            var resident = street.newPage();
            for (var address : PUBLIC_PAGES) {
                var service = address.startsWith("/service/");
                resident.navigate(service ? inLanguage(address, language) : language.equals("en") ? "/en" + address : address);
                note(resident, address, language, wide);
            }
            var clerk = desk.newPage();
            for (var address : STAFF_PAGES) {
                clerk.navigate(inLanguage(address, language));
                note(clerk, address, language, wide);
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void everyPublicPageDoesItsWorkWithoutScript() {
        try (var street = DEMONSTRATION.window(new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false))) {
            var page = street.newPage();
            page.navigate("/wanlong/");
            var newest = main(page).locator("a[href*='/item/']").first();
            var title = newest.innerText();
            newest.click();
            assertThat(page.locator("h1")).hasText(title);
            page.navigate("/wanlong/content/");
            main(page).locator("a[href*='/content/']").first().click();
            assertThat(page.locator("h1")).isVisible();

            page.getByRole(AriaRole.SEARCHBOX).fill("通知");
            button(page, "搜索").click();
            assertThat(main(page).locator("a[href*='/item/']").first()).isVisible();
            main(page).locator("a[href*='/item/']").first().click();
            assertThat(page.locator("h1")).isVisible();

            page.navigate("/wanlong/apply.html");
            main(page).locator("a[href^='/service/wanlong/apply']").first().click();
            button(page, "提交申请").click();
            assertThat(page.locator("#name-error")).isVisible();
            page.getByLabel("姓名或者名称").fill("欧阳倩");
            page.getByLabel("证件号码").fill("11010519491231002X");
            page.getByLabel("联系电话").fill("13800000000");
            page.getByLabel("所需政府信息的名称").fill("2025年村级道路养护资金拨付表");
            page.getByLabel("自行领取").check();
            button(page, "提交申请").click();
            assertThat(page.locator("h1")).hasText("申请已提交");
            var code = page.locator(".receipt .code").innerText();
            page.navigate("/service/track");
            page.locator("#code").fill(code);
            page.getByLabel("电话或者电子邮箱").fill("13800000000");
            button(page, "查询").click();
            assertThat(main(page)).containsText("2025年村级道路养护资金拨付表");

            page.navigate("/service/wanlong/feedback");
            page.getByLabel("标题").fill("公开指南里的电话打不通");
            page.getByLabel("内容").fill("请核对公开指南里的联系电话。");
            button(page, "提交").click();
            assertThat(page.locator("h1")).hasText("公开指南里的电话打不通");
        }
    }

    private static void note(Page page, String address, String language, List<String> wide) {
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > 360) {
            wide.add("%s in %s is %d wide".formatted(address, language, width));
        }
        Demonstration.picture(page, "360-" + address.replaceAll("\\W+", "-") + "-" + language);
    }

    private static String inLanguage(String address, String language) {
        return address + (address.contains("?") ? "&" : "?") + "language=" + language;
    }

    /** Presses Tab until that has the focus; a page that one cannot get through fails. */
    private static void tabTo(Page page, String selector) {
        for (var presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector + " on " + page.url());
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }


    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }
}

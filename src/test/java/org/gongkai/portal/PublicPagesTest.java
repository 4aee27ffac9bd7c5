package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.portal.SampleTowns.COUNTY;
import static org.gongkai.portal.SampleTowns.TOWN;
import static org.gongkai.portal.SampleTowns.at;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.Systems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The written pages in Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicPagesTest {
    private static final List<String> PAGES = List.of(
            "", "guide.html", "systems.html", "systems/review.html", "content/", "content/budget/", "content/budget/1.html", "reports.html",
            "apply.html", "error-report.html", "sitemap.html", "404.html");

    @TempDir
    static Path data;

    private static Playwright playwright;
    private static Browser chromium;
    private static List<String> addresses;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    @BeforeAll
    static void aSite(
            @Autowired Portal portal,
            @Autowired JdbcClient jdbc,
            @Autowired Catalogue catalogue,
            @Autowired Systems systems,
            @Autowired PastItems pastItems) {
        var towns = new SampleTowns(jdbc, catalogue, systems, pastItems);
        jdbc.sql("truncate authority, category restart identity cascade").update();
        towns.lay();
        jdbc.sql("update authority set reconstructed = true where slug = 'wanlong'").update();
        towns.publish(TOWN, "budget", 45, at("2017-01-10"));
        towns.publish(TOWN, "notices", 3, at("2017-02-10"));
        towns.publish(COUNTY, "plans", 2, at("2017-01-10"));
        var document = towns.publish(TOWN, "rules", "关于做好2017年农村低保动态调整工作的通知", at("2017-09-01"), ItemKind.NORMATIVE_DOCUMENT, null);
        towns.publish(TOWN, "rules", "《关于做好2017年农村低保动态调整工作的通知》解读", at("2017-09-02"), ItemKind.INTERPRETATION, document);
        towns.publish(TOWN, "body", "湾龙镇2016年政府信息公开工作年度报告", at("2017-09-03"), ItemKind.ANNUAL_REPORT, null);
        var withdrawn = towns.publish(TOWN, "rules", "关于发放补贴的通知", at("2017-09-02"), ItemKind.NOTICE, null);
        towns.withdraw(withdrawn, at("2017-09-03"), "表内数据有误");
        portal.writeAll();
        addresses = new ArrayList<>(PAGES.stream().map(page -> "/wanlong/" + page).toList());
        addresses.addAll(List.of("/", "/wanlong/news/notices/", "/wanlong/item/" + document + ".html", "/wanlong/item/" + withdrawn + ".html"));

        playwright = Playwright.create();
        chromium = playwright.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    }

    @AfterAll
    static void close() {
        chromium.close();
        playwright.close();
    }

    @Test
    void axeFindsNothingOnAnyPageInEitherLanguageLightOrDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = chromium.newContext(new NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme))) {
                var page = context.newPage();
                for (var address : addresses) {
                    for (var language : List.of("", "/en")) {
                        open(page, language + address);
                        var violations = new AxeBuilder(page).analyze().getViolations();
                        assertThat(violations).as("%s %s%s", scheme, language, address).isEmpty();
                    }
                }
                for (var address : List.of("/service/search?q=低保", "/service/wanlong/search?q=没有的东西", "/service/wanlong/nothing", "/service/search?q=低保&from=x")) {
                    open(page, address);
                    assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s %s", scheme, address).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsPublicIsFoundNarrowedAndAskedForWhereItIsMissing() {
        try (var context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            open(page, "/wanlong/");
            page.locator("main form.search input[type=search]").fill("农村低保");
            page.locator("main form.search button").click();
            assertThat(page.url()).contains("/service/wanlong/search");
            assertThat(page.locator(".found li").count()).isEqualTo(2);
            assertThat(page.locator(".found mark").first().innerText()).isEqualTo("农村低保");
            assertThat(page.locator("#body").inputValue()).isEqualTo("wanlong");

            page.locator("summary").click();
            page.locator("#column").selectOption("budget");
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText()).contains("没有找到“农村低保”");
            assertThat(page.locator("main .ask a").getAttribute("href")).isEqualTo("/service/wanlong/apply");

            open(page, "/service/wanlong/search?q=<script>&from=2017-13-40");
            assertThat(page.locator(".error").innerText()).isEqualTo("日期请写成 2026-11-21 的样子。");
            assertThat(page.locator("#q").inputValue()).isEqualTo("<script>");
            open(page, "/service/search?language=en&q=budget&page=2");
            assertThat(page.locator("main").innerText()).contains("45 items found");
        }
    }

    @Test
    void whoFindsAnErrorNeedNotCopyTheAddressOfThePage() {
        try (var context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            var item = addresses.stream().filter(address -> address.contains("/item/")).findFirst().orElseThrow();
            open(page, item);
            page.getByText("这里有错").click();
            assertThat(page.locator("#body").inputValue().strip()).isEqualTo(item);
            assertThat(page.locator("input[name=kind]:checked").inputValue()).isEqualTo("error-report");
        }
    }

    @Test
    void highContrastAndLargeTypeWorkWithoutScriptToo() {
        try (var context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            open(page, "/wanlong/");
            var height = page.locator("h2").first().boundingBox().height;
            page.locator("#mode-large").check();
            page.locator("#mode-contrast").check();
            assertThat(page.locator("h2").first().boundingBox().height).isGreaterThan(height * 1.2);
            page.locator("main a").first().click();
            assertThat(page.url()).contains("/wanlong/item/");
        }
    }

    @Test
    void aNarrowPhoneNeedsNoSidewaysScrolling() {
        try (var context = chromium.newContext(new NewContextOptions().setViewportSize(360, 740))) {
            var page = context.newPage();
            for (var address : addresses) {
                open(page, address);
                assertThat(width(page)).as(address).isLessThanOrEqualTo(360);
                page.locator("#mode-large").check();
                assertThat(width(page)).as("%s in large type", address).isLessThanOrEqualTo(360);
                page.locator("#mode-large").uncheck();
                open(page, "/en" + address);
                assertThat(width(page)).as("/en%s", address).isLessThanOrEqualTo(360);
            }
        }
    }

    @Test
    void theKeyboardReachesTheTextFirstAndShowsWhereItIs() {
        try (var context = chromium.newContext()) {
            var page = context.newPage();
            open(page, "/wanlong/");
            page.keyboard().press("Tab");
            assertThat(focused(page, "e => e.className")).isEqualTo("skip");
            assertThat(page.locator(".skip").boundingBox().x).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            page.waitForURL("**/wanlong/#main");
            page.keyboard().press("Tab");
            assertThat(focused(page, "e => e.closest('main') !== null")).isEqualTo(true);
            assertThat(focused(page, "e => getComputedStyle(e).outlineStyle")).isEqualTo("solid");
        }
    }

    @Test
    void printedOnlyTheTextIsLeft() {
        try (var context = chromium.newContext()) {
            var page = context.newPage();
            open(page, "/wanlong/guide.html");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".side").isVisible()).isFalse();
            assertThat(page.locator("form.search").isVisible()).isFalse();
            assertThat(page.locator("main h1").isVisible()).isTrue();
            assertThat(page.pdf().length).isGreaterThan(5_000);
        }
    }

    private void open(Page page, String address) {
        page.navigate("http://localhost:" + port + address);
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private static Object focused(Page page, String question) {
        return page.locator(":focus").first().evaluate(question);
    }
}

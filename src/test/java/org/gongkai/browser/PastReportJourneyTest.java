package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A clerk brings an earlier year's report in, and writes this year's with numbers that stay bound to the records. */
class PastReportJourneyTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();
    private static final Path SEED = Path.of("src/test/resources/seeds/003-shexi.txt");

    @Test
    void anImportedReportIsComparedWithItsTextConfirmedAndCarriedIntoTheNextYear() throws IOException {
        var seed = Files.readString(SEED);
        try (var desk = DEMONSTRATION.desk("shexi.clerk", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/reports/shexi/2021");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入这一年的年报")).click();
            hand(page, Files.readString(SEED.resolveSibling("002-xian.txt")).replace("2017", "2021"));
            assertThat(page.locator("#file-error")).containsText("西安镇");
            hand(page, seed);
            assertThat(page.locator("#file-error")).containsText("2019");
            Demonstration.picture(page, "past-refused");
            hand(page, seed.replace("2019", "2021"));

            assertThat(page.locator(".tags")).containsText("待确认");
            page.locator("[id='t3/1/total'] ~ small a").click();
            assertThat(page.url()).contains("#at-");
            assertThat(page.locator("mark:target")).isVisible();
            page.locator("[id='t3/4/natural']").fill("两件");
            press(page, "确认以上各格");
            assertThat(page.locator(".problems")).containsText("结转下年度继续办理");
            assertThat(page.locator("[id='t3/4/natural']")).hasValue("两件");
            page.locator("[id='t3/4/natural']").fill("2");
            page.locator("[id='t3/4/total']").fill("2");
            page.locator("[id='t2.5/t2.5.1/decisions']").fill("—");
            Demonstration.picture(page, "past-open");
            press(page, "确认以上各格");
            assertThat(page.locator(".tags")).containsText("已确认");
            assertThat(page.locator("form[action$='/confirmation']")).hasCount(0);
            Demonstration.picture(page, "past-confirmed");
            examine(page);
            page.setViewportSize(360, 780);
            Demonstration.picture(page, "past-phone");
            page.setViewportSize(1280, 900);

            page.navigate("/staff/reports/shexi/2022/form");
            assertThat(page.locator("main")).containsText("取自导入的 2021 年年报");
            Demonstration.picture(page, "past-carried");
            page.locator("a[href$='cell=2/total']").click();
            assertThat(page.locator("main tbody td.num").last()).hasText("2");
            page.locator("main tbody a").first().click();
            assertThat(page).hasURL(DEMONSTRATION.at("/staff/reports/shexi/2021/past/1"));
        }
    }

    @Test
    void theTownsReportsOverTheYearsShowWhatWasImportedAndWhatTheRecordsSayInstead() throws IOException {
        try (var desk = DEMONSTRATION.desk("shexi.clerk", 1280, 900);
                var county = DEMONSTRATION.desk("shifan.supervisor", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/reports/shexi/2019");
            page.locator("#asOf").fill("2019-06-30");
            press(page, "查看");
            assertThat(page.locator("main .notice")).containsText("截至 2019-06-30");
            assertThat(page.locator("tbody a").first()).hasAttribute("href", "/staff/reports/shexi/2019/figures/items_published?asOf=2019-06-30");
            Demonstration.picture(page, "figures-as-of");
            examine(page);
            page.navigate("/staff/reports/shexi/2019/past");
            hand(page, Files.readString(SEED));
            assertThat(page.locator(".notice").first()).containsText("本系统也有这一年的记录");
            page.locator("[id='t3/4/total']").fill("3");
            press(page, "确认以上各格");
            page.navigate("/staff/reports/shexi/2020/form");
            assertThat(page.locator(".notice.warn")).containsText("以记录为准");

            var supervisor = county.newPage();
            supervisor.navigate("/staff/roll-up/shifan/2020/comparison?cell=t3/1/total");
            assertThat(supervisor.locator("tr", new Page.LocatorOptions().setHasText("西安镇")).locator("a")).containsText("导入");
            Demonstration.picture(supervisor, "comparison-imported");
        }
    }

    @Test
    void aNumberThatIsNotTheRecordsNumberIsMarkedHoldsTheReviewAndIsPutRightWithOneClick() {
        try (var desk = DEMONSTRATION.desk("xian.clerk", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/reports/xian/2024/desk");
            press(page, "生成年报草稿");
            var item = page.url().substring(page.url().indexOf("/staff"));
            edit(page, item);
            page.navigate("/staff/reports/xian/2024/desk");
            assertThat(page.locator(".bound mark.wrong")).hasText("77");
            assertThat(page.locator(".bound .by-hand")).hasText("5");
            assertThat(page.locator(".decision").first()).containsText("记录得出");
            Demonstration.picture(page, "bound-differs");
            press(page, "生成下载文件并送审");
            assertThat(page.locator(".problems")).isVisible();
            examine(page, "/staff/reports/xian/2024/desk");

            page.navigate("/staff/reports/xian/2024/desk");
            page.locator(".bound .take button").click();
            assertThat(page.locator(".bound mark.wrong")).hasCount(0);
            assertThat(page.locator(".decision").filter(new Locator.FilterOptions().setHasText("记录得出"))).hasCount(0);
            page.locator(".bound a[href$='/figures/items_published']").click();
            assertThat(page.locator("h1")).hasText("主动公开政府信息");
        }
    }

    /** Mistypes a number, and writes a sentence with one of the clerk's own. */
    private static void edit(Page page, String item) {
        page.navigate(item + "/edit");
        page.locator("[contenteditable=true]").waitFor();
        page.evaluate(
                """
                () => {
                  const editor = document.querySelector("[contenteditable=true]");
                  const line = [...editor.querySelectorAll("p")].find(it => it.textContent.includes("主动公开政府信息"));
                  line.textContent = line.textContent.replace(/(主动公开政府信息)\\d+条/, "$177条") + "走访企业5家。";
                  editor.dispatchEvent(new Event("input", { bubbles: true }));
                }
                """);
        press(page, "保存");
    }

    private static void hand(Page page, String words) {
        page.setInputFiles("#file", new FilePayload("年报.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8)));
        press(page, "读取");
    }

    private static void examine(Page page) {
        examine(page, page.url().replaceFirst("https?://[^/]+", "").replaceFirst("#.*", ""));
    }

    private static void examine(Page page, String address) {
        try (var examiner = new Examiner(DEMONSTRATION)) {
            examiner.examine(address, address.contains("/xian/") ? "xian.clerk" : "shexi.clerk");
            assertThat(examiner.faults()).as(page.title()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}

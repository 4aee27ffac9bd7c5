package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Last year's report from the records to the site and up to the county, which sends it back once and adds up what it has. */
class ReportJourneyTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();
    @SuppressWarnings("TimeInStaticInitializer") // the year that the program asks for today
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
    private static final String DESK = "/staff/reports/wanlong/" + YEAR + "/desk";
    private static final String ROLL_UP = "/staff/roll-up/shifan/" + YEAR;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void aReportIsPublishedHandedUpSentBackAndCorrectedAndTheCountySeesWhatIsLateAndWrong() {
        try (var office = DEMONSTRATION.desk("wanlong.clerk", 1280, 900);
                var county = DEMONSTRATION.desk("shifan.supervisor", 1280, 900);
                var phone = DEMONSTRATION.desk("shifan.supervisor", 390, 844)) {
            var supervisor = county.newPage();
            supervisor.navigate("/staff");
            assertThat(supervisor.locator("main")).containsText("3个机关未报");
            supervisor.navigate(ROLL_UP);
            supervisor.locator("#day").fill((YEAR + 1) + "-01-20");
            press(supervisor, "设定期限");
            assertThat(supervisor.locator("main")).containsText((YEAR + 1) + "-01-20");

            var clerk = office.newPage();
            clerk.navigate("/staff");
            assertThat(clerk.locator("main")).containsText("年报：待起草");
            clerk.navigate(DESK);
            look(clerk, "report-desk-begin");
            press(clerk, "生成年报草稿");
            var item = clerk.url().substring(clerk.url().indexOf("/staff"));
            clerk.navigate(DESK);
            explainAll(clerk);
            look(clerk, "report-desk-checked");
            press(clerk, "生成下载文件并送审");
            assertThat(clerk.locator("main")).containsText("审核中");
            review(item);

            clerk.navigate(DESK);
            press(clerk, "封存并报送");
            assertThat(clerk.locator("main")).containsText("第 1 版");
            look(clerk, "report-desk-handed-up");
            clerk.navigate("/staff/reports/wanlong/" + YEAR + "/editions/1");
            assertThat(clerk.locator("main")).containsText(".ofd");
            look(clerk, "report-edition");

            supervisor.navigate(ROLL_UP);
            assertThat(supervisor.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("湾龙镇"))).containsText("迟报");
            supervisor.navigate(DESK);
            supervisor.locator("#remark").fill("第三部分漏报年末收到的申请，请核对后重报。");
            press(supervisor, "退回给报送机关");
            assertThat(supervisor.locator("main")).containsText("已退回");

            clerk.navigate("/staff");
            assertThat(clerk.locator("main")).containsText("年报：已被退回");
            correct(clerk, item);
            clerk.navigate(DESK);
            explainAll(clerk);
            press(clerk, "生成下载文件并送审");
            review(item);
            clerk.navigate(DESK);
            press(clerk, "封存并报送");
            assertThat(clerk.locator("#reason-error")).containsText("理由");
            clerk.locator("#reason").fill("补报年末收到的申请");
            press(clerk, "封存并报送");
            assertThat(clerk.locator("main")).containsText("第 2 版");

            supervisor.navigate(ROLL_UP);
            assertThat(supervisor.locator("main")).containsText("4 个机关中 1 个已报送");
            assertThat(supervisor.locator("main")).containsText("逾期未报");
            assertThat(supervisor.locator(".notice.warn").first()).containsText("湾龙镇");
            assertThat(supervisor.locator(".notice.warn").first()).containsText("≠");
            look(supervisor, "roll-up");
            supervisor.locator("td a[href$='cell=t3/1/total']").click();
            look(supervisor, "roll-up-cell");
            supervisor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("湾龙镇")).click();
            assertThat(supervisor).hasURL(DEMONSTRATION.at("/staff/reports/wanlong/" + YEAR + "/cells?cell=1/total"));

            var small = phone.newPage();
            for (var path : List.of("/staff/roll-up/shifan/2017", "/staff/roll-up/shifan/2017/comparison", DESK)) {
                small.navigate(path);
                look(small, "phone" + path.replaceFirst("/staff", "").replace('/', '-'));
            }
            supervisor.navigate("/staff/roll-up/shifan/2017/comparison");
            look(supervisor, "comparison");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCitySeesItsTwoCountiesBesideEachOtherAndAddsThemUp() {
        try (var city = DEMONSTRATION.desk("shifan-city.supervisor", 1280, 900)) {
            var page = city.newPage();
            page.navigate("/staff/roll-up/shifan-city/2017");
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("示范县人民政府（虚构）"))).containsText("4 个中已报 2 个");
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("范例县人民政府（虚构）"))).containsText("3 个中已报 1 个");
            look(page, "roll-up-city");
            page.navigate("/staff/roll-up/shifan-city/2017/comparison?cell=statistics/9.3/count");
            assertThat(page.locator("main tbody td.num:last-child")).hasText(new String[] {"36", "32"});
            look(page, "comparison-city");
        }
        assertThat(wrong).isEmpty();
    }

    /** The secrecy reviewer, the deputy and the mayor, in this order. */
    private static void review(String item) {
        for (var login : List.of("wanlong.secrecy", "wanlong.deputy", "wanlong.mayor")) {
            try (var phone = DEMONSTRATION.desk(login, 390, 844)) {
                var page = phone.newPage();
                page.navigate(item + (login.endsWith("secrecy") ? "/secrecy-review" : "/approval"));
                press(page, "通过");
            }
        }
    }

    /** Says of each hard finding why it stands, one after the other. */
    private static void explainAll(Page page) {
        while (page.locator("form[action$='/explanations']").count() > page.locator("b:text-is('说明：')").count()) {
            var open = page.locator(".decision:has(form):not(:has(b:text-is('说明：')))").first();
            open.locator("textarea").fill("按档案核对无误。");
            open.locator("button").click();
        }
    }

    /** Revises the public text: a number that does not agree with the rest of its table. */
    private static void correct(Page page, String item) {
        page.navigate(item);
        press(page, "修订");
        page.locator("[contenteditable=true]").waitFor();
        page.evaluate(
                """
                () => {
                  const editor = document.querySelector("[contenteditable=true]");
                  const row = [...editor.querySelectorAll("tr")].find(it => it.textContent.includes("一、本年新收"));
                  row.lastElementChild.textContent = "97";
                  editor.dispatchEvent(new Event("input", { bubbles: true }));
                }
                """);
        page.locator("#changeNote").fill("补报年末收到的申请");
        press(page, "保存");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void look(Page page, String name) {
        Demonstration.picture(page, name);
        new AxeBuilder(page).analyze().getViolations().forEach(it -> wrong.add(name + ": " + it.getId() + " " + it.getNodes().getFirst().getHtml()));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > page.viewportSize().width) {
            wrong.add(name + " is " + wide + " wide");
        }
    }
}

package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.OneTimeCode;
import org.gongkai.access.Role;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.ReviewChain;
import org.gongkai.disclosure.ReviewChains;
import org.gongkai.disclosure.ReviewStage;
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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A clerk pastes a notice; the secrecy reviewer, the deputy leader and the mayor pass it on their telephones; a resident reads it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublishJourneyTest {
    private static final AuthorityId TOWN = new AuthorityId(2);
    private static final String PASSWORD = "four quiet words here";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String TITLE = "关于做好2026年农村低保动态调整工作的通知";
    private static final String PASTED =
            "<h1 style='color:red'>一、调整范围</h1><p>本镇户籍居民中，共同生活的家庭成员人均收入低于当地低保标准的，均可提出申请。</p>"
                    + "<table><tr><td>村</td><td>户数</td></tr><tr><td>东湾村</td><td>12</td></tr></table><script>alert(1)</script>";

    @TempDir
    static Path data;

    private static Playwright playwright;
    private static Browser chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    @BeforeAll
    static void aTownWithItsPeople(
            @Autowired JdbcClient jdbc,
            @Autowired PasswordEncoder passwords,
            @Autowired Catalogue catalogue,
            @Autowired Systems systems,
            @Autowired ReviewChains chains) {
        jdbc.sql("truncate authority, account restart identity cascade").update();
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en, credit_code) values
                            (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County', '11640522010100001A'),
                            (1, 'township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town', '116405220101000027')
                        """)
                .update();
        catalogue.layStatutory(new AuthorityId(1));
        catalogue.layStatutory(TOWN);
        catalogue.addOwn(TOWN, "notices", "公告公示", "Notices", true);
        systems.lay(TOWN);
        chains.set(
                TOWN,
                new ReviewChain(List.of(
                        new ReviewStage(1, ReviewStage.Kind.SECRECY, "保密审查", Role.SECRECY_REVIEWER),
                        new ReviewStage(2, ReviewStage.Kind.LEADER, "分管领导审核", Role.DEPUTY_LEADER),
                        new ReviewStage(3, ReviewStage.Kind.LEADER, "镇长审阅", Role.LEADER))));
        for (var role : List.of(Role.CLERK, Role.SECRECY_REVIEWER, Role.DEPUTY_LEADER, Role.LEADER)) {
            jdbc.sql(
                            """
                            with one as (
                                insert into account (authority_id, login, name, password, totp_secret)
                                values (2, :login, :name, :password, :secret) returning id)
                            insert into account_role (account_id, role) select id, :role from one
                            """)
                    .param("login", "wanlong." + role.code())
                    .param("name", "湾龙" + role.code())
                    .param("password", passwords.encode(PASSWORD))
                    .param("secret", role.needsSecondFactor() ? SECRET : null)
                    .param("role", role.code())
                    .update();
        }
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
    void whatFourPeoplePassIsAPageUnderTheTownAndStandsInItsList() {
        try (var desk = chromium.newContext(new NewContextOptions().setViewportSize(1280, 900))) {
            var page = signIn(desk, Role.CLERK);
            page.navigate(address("/staff/items/new"));
            page.getByLabel("标题").fill(TITLE);
            paste(page, PASTED);
            page.getByLabel("成文日期").fill("2026-09-04");
            page.getByLabel("公开目录").selectOption(new SelectOption().setLabel("本机关栏目 · 公告公示"));
            look(page, "edit");
            press(page, "保存");
            assertThat(page.locator("h1").innerText()).isEqualTo(TITLE);
            assertThat(page.locator("article h2").innerText()).isEqualTo("一、调整范围");
            assertThat(page.locator("article td").allInnerTexts()).contains("东湾村", "12");
            look(page, "item");
            press(page, "提交审核");
            assertThat(page.locator("main").innerText()).contains("等待：保密审查");
            page.navigate(address("/staff/items"));
            look(page, "list");
            page.navigate(address("/staff/catalogue"));
            look(page, "catalogue");
        }
        review(Role.SECRECY_REVIEWER, "待保密审查");
        review(Role.DEPUTY_LEADER, "待审签");
        review(Role.LEADER, "待审签");
        try (var street = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844))) {
            var page = street.newPage();
            waitFor(page, "/wanlong/news/notices/");
            page.getByRole(AriaRole.MAIN).getByText(TITLE).click();
            assertThat(page.url()).endsWith("/wanlong/item/1.html");
            assertThat(page.locator("h1").innerText()).isEqualTo(TITLE);
            assertThat(page.content()).contains("116405220101000027/", "东湾村").doesNotContain("alert(1)");
        }
        try (var desk = chromium.newContext(new NewContextOptions().setViewportSize(390, 844))) {
            var page = signIn(desk, Role.CLERK);
            page.navigate(address("/staff/items"));
            look(page, "list-phone");
            page.navigate(address("/staff/items/1"));
            look(page, "item-phone");
        }
    }

    private void review(Role role, String task) {
        try (var telephone = chromium.newContext(new NewContextOptions().setViewportSize(390, 844))) {
            var page = signIn(telephone, role);
            assertThat(page.locator("main").innerText()).contains(task);
            page.getByText(TITLE).click();
            look(page, "review-" + role.code());
            press(page, "通过");
            assertThat(page.locator("[role=status]").innerText()).contains("已通过");
        }
    }

    private Page signIn(BrowserContext browser, Role role) {
        var page = browser.newPage();
        page.navigate(address("/staff/sign-in"));
        page.locator("#login").fill("wanlong." + role.code());
        page.locator("#password").fill(PASSWORD);
        page.locator("main button").click();
        if (role.needsSecondFactor()) {
            page.locator("#code").fill(OneTimeCode.at(SECRET, Instant.now()));
            page.locator("main button").click();
        }
        page.waitForURL(address("/staff"));
        return page;
    }

    /** As the browser does it when somebody presses Ctrl+V. */
    private static void paste(Page page, String html) {
        page.locator(".editor").focus();
        page.evaluate(
                """
                html => {
                  const clipboard = new DataTransfer();
                  clipboard.setData("text/html", html);
                  document.querySelector(".editor").dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }
                """,
                html);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** Nobody is shut out of a page, and it does not scroll sideways. */
    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", "publish-" + name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name + " scrolls sideways").isEqualTo(true);
    }

    /** The page is written after the decision's transaction. */
    private void waitFor(Page page, String path) {
        for (var attempt = 0; attempt < 100; attempt++) {
            page.navigate(address(path));
            if (page.content().contains(TITLE)) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError(path + " does not list " + TITLE);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongkai.database.JvmFolder;
import org.gongkai.database.TestDatabase;
import org.gongkai.request.MovableClock;
import org.gongkai.request.MovableTime;
import org.gongkai.request.SampleTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Residents send forms from where as many were sent lately that without work none is taken at once any more: whoever has a script
 * notices nothing, whoever has none presses once more.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicFormsJourneyTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path DATA = JvmFolder.fresh("gongkai-forms");
    private static final Pattern RECEIPT = Pattern.compile(".*/receipt\\?form=[\\w-]+$");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright.chromium().launch(Demonstration.headless());

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", DATA::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.forms-at-once", () -> 0);
    }

    @BeforeAll
    void aTown() {
        SampleTown.lay(jdbc);
    }

    @BeforeEach
    void nothingWasSent() {
        jdbc.sql("truncate request, feedback restart identity cascade").update();
        clock.moveTo(LocalDate.of(2026, 11, 23));
    }

    @AfterAll
    void everybodyGoesHome() {
        playwright.close();
    }

    @Test
    void whoHasAScriptFillsInSendsAndHasAReceipt() {
        var page = window(true).newPage();
        fillIn(page);
        press(page, "提交申请");
        assertThat(page).hasURL(RECEIPT);
        assertThat(page.locator("main h1")).hasText("申请已提交");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void byKeyboardAloneItIsTheSame() {
        var page = window(true).newPage();
        fillIn(page);
        page.locator("#subject").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(RECEIPT);
    }

    @Test
    void aSecondPressOfTheButtonSendsNothingMore() {
        var page = window(true).newPage();
        fillIn(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交申请")).dblclick();
        assertThat(page.locator("main h1")).hasText("申请已提交");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void whoGoesBackAndForthSeesTheSameReceiptAndWritesAnotherRequestOnlyByFillingInAnother() {
        var page = window(true).newPage();
        fillIn(page);
        press(page, "提交申请");
        assertThat(page).hasURL(RECEIPT);
        var code = page.locator(".receipt .code").innerText();
        page.goBack();
        assertThat(page.locator("#subject")).isVisible();
        page.goForward();
        assertThat(page.locator(".receipt .code")).hasText(code);
        page.reload();
        assertThat(requests()).isEqualTo(1);
        page.goBack();
        fill(page);
        press(page, "提交申请");
        assertThat(page).hasURL(RECEIPT);
        assertThat(page.locator(".receipt .code")).not().hasText(code);
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void inTwoTabsTwoRequestsAreWritten() {
        var window = window(true);
        var first = window.newPage();
        var second = window.newPage();
        fillIn(first);
        fillIn(second);
        press(first, "提交申请");
        press(second, "提交申请");
        assertThat(first).hasURL(RECEIPT);
        assertThat(second).hasURL(RECEIPT);
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void afterThreeHoursAtTheFormItIsSentWithoutAStepMore() {
        var page = window(true).newPage();
        page.clock().install();
        fillIn(page);
        assertThat(page.locator("input[name=proof]")).hasValue(Pattern.compile("(\\w+\\.){3}.+"));
        page.clock().fastForward("03:00:00");
        clock.advance(Duration.ofHours(3));
        press(page, "提交申请");
        assertThat(page).hasURL(RECEIPT);
    }

    @Test
    void whoMendsAMistakeIsNotAskedEither() {
        var page = window(true).newPage();
        fillIn(page);
        page.locator("#name").fill("");
        press(page, "提交申请");
        assertThat(page.locator("#name-error")).isVisible();
        page.locator("#name").fill("欧阳倩");
        press(page, "提交申请");
        assertThat(page).hasURL(RECEIPT);
    }

    @Test
    void aConsultationIsSentTheSameWay() {
        var page = window(true).newPage();
        page.navigate(at("/service/wanlong/feedback"));
        page.locator("#title").fill("请问");
        page.locator("textarea#body").fill("何时办理？");
        press(page, "提交");
        assertThat(page.locator("main h1")).hasText("请问");
    }

    @Test
    void withoutAScriptOnePressesOnceMoreAfterTenSecondsAndLosesNothing() {
        var page = window(false).newPage();
        fillIn(page);
        press(page, "提交申请");
        assertThat(page.locator("main h1")).hasText("还差一步：请确认提交");
        assertThat(page.locator("main")).containsText("请等 10 秒");
        picture(page, "form-held-back-phone");
        clock.advance(Duration.ofSeconds(3));
        press(page, "确认提交");
        assertThat(page.locator("main")).containsText("请等 7 秒");
        clock.advance(Duration.ofSeconds(7));
        press(page, "确认提交");
        assertThat(page).hasURL(RECEIPT);
        assertThat(page.locator(".receipt")).containsText("2025年危房改造补助发放名册");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void whereTheWorkCannotBeDoneTheFormIsSentAllTheSameAndThePageIsAccessible() {
        var window = window(true);
        window.route("**/service/proof**", Route::abort);
        var page = window.newPage();
        fillIn(page);
        press(page, "提交申请");
        assertThat(page.locator("main h1")).hasText("还差一步：请确认提交");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.navigate(at("/service/wanlong/apply?language=en"));
        fill(page);
        press(page, "Send");
        assertThat(page.locator("main")).containsText("Please wait 10 seconds");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        picture(page, "form-held-back-en");
        assertThat(requests()).isZero();
    }

    private void fillIn(Page page) {
        page.navigate(at("/service/wanlong/apply"));
        fill(page);
    }

    private static void fill(Page page) {
        page.locator("#name").fill("欧阳倩");
        page.locator("#identity").fill("11010519491231002X");
        page.locator("#phone").fill("13800000000");
        page.locator("#subject").fill("2025年危房改造补助发放名册");
        page.locator("input[name=way][value=collect]").check();
    }

    private static void press(Page page, String name) {
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).last().click();
    }

    private BrowserContext window(boolean script) {
        var window = chromium.newContext(new NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(script).setViewportSize(390, 844));
        window.setDefaultTimeout(20_000);
        return window;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private int requests() {
        return jdbc.sql("select count(*) from request").query((row, _) -> row.getInt(1)).single();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}

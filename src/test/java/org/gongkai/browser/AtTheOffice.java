package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.database.JvmFolder;
import org.gongkai.database.TestDatabase;
import org.gongkai.request.MovableClock;
import org.gongkai.request.MovableTime;
import org.gongkai.request.SampleTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A town's office on 23 November 2026: an officer and a director at their screens, and an applicant with a phone without script. The
 * day is the test's to move, which the demonstration's is not; one program and one sign-in for all tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheOffice {
    static final Path DATA = JvmFolder.fresh("gongkai-office");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String PASSWORD = "four quiet words here";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern CASE = Pattern.compile(".*/staff/requests/\\d+$");

    Page officer;
    Page director;
    Page phone;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    MovableClock clock;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright.chromium().launch(Demonstration.headless());

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", DATA::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.forms-per-minute", () -> 10_000);
        properties.add("gongkai.forms-at-once", () -> 10_000);
        properties.add("gongkai.sign-ins-per-minute", () -> 10_000);
    }

    @BeforeAll
    void everybodyComesIn() {
        SampleTown.lay(jdbc);
        jdbc.sql("update account set password = :password").param("password", passwords.encode(PASSWORD)).update();
        clock.moveTo(TODAY);
        officer = signedIn("person1");
        director = signedIn("person2");
        phone = page(new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    @AfterAll
    void everybodyGoesHome() {
        playwright.close();
    }

    @BeforeEach
    void itIsMonday() {
        clock.moveTo(TODAY);
    }

    /** Later the clock says another day; whoever looks at a page sees it when they load it again. */
    void itIs(LocalDate day) {
        clock.moveTo(day);
        officer.reload();
    }

    /** The officer registers what came, as the form stands filled in unless the test says otherwise, and has the case before them. */
    void register(String subject, Map<String, String> fields) {
        officer.navigate(at("/staff/requests/new"));
        fill(officer, Map.of("name", "欧阳倩", "phone", "13800000000", "subject", subject, "way", "collect"));
        fill(officer, fields);
        button(officer, "登记并出具回执").click();
        assertThat(officer).hasURL(CASE);
    }

    void register(String subject) {
        register(subject, Map.of("channel", "counter"));
    }

    /** A step from the case's list of next steps, back to the case. */
    void step(String name, Map<String, String> fields) {
        step(officer, name, fields);
    }

    void step(Page page, String name, Map<String, String> fields) {
        begin(page, name, fields);
        send(page);
        assertThat(page).hasURL(CASE);
    }

    /** Opens the step's page and fills it in. */
    void begin(Page page, String name, Map<String, String> fields) {
        link(page, name).click();
        assertThat(page.locator("h1")).isVisible();
        fill(page, fields);
    }

    void send(Page page) {
        page.locator("main form .actions button.button").click();
    }

    /** By the names of the fields: a box is written into, a choice is chosen. */
    static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            var field = page.locator("main [name='" + name + "']");
            switch (String.valueOf(field.first().evaluate("e => e.type"))) {
                case "radio", "checkbox" -> page.locator("main [name='" + name + "'][value='" + value + "']").check();
                case "select-one" -> field.selectOption(value);
                default -> field.fill(value);
            }
        });
    }

    /** The applicant looks the case up by the code of its receipt and the telephone number. */
    Locator applicantSees() {
        var code = officer.locator("dl.facts dt:text-is('查询码') + dd").innerText();
        phone.navigate(at("/service/track?code=" + code));
        phone.locator("#contact").fill("138 0000 0000");
        button(phone, "查询").click();
        assertThat(phone.locator("#contact")).hasCount(0);
        return main(phone);
    }

    /** A letter that the applicant can fetch. */
    Locator letter(String title) {
        return button(phone, title);
    }

    /** What stands on the right of the officer's case: what happened, and the letters. */
    Locator record() {
        return officer.locator("aside");
    }

    Locator sheet() {
        return main(officer);
    }

    static Locator main(Page page) {
        return page.locator("main");
    }

    static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Page signedIn(String login) {
        var page = page(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(at("/staff/sign-in"));
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(at("/staff"));
        return page;
    }

    Page page(NewContextOptions options) {
        var page = chromium.newContext(options.setLocale("zh-CN")).newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }
}

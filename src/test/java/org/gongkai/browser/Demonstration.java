package org.gongkai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.gongkai.Gongkai;
import org.gongkai.database.OpenEvents;
import org.gongkai.access.SignInHints;
import org.gongkai.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole program with the sample city, its counties and their five towns, started once for all tests of the JVM, and Chromium to use it. */
final class Demonstration {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Demonstration RUNNING = new Demonstration();

    private final ConfigurableApplicationContext program;
    private final String root;
    private final Playwright playwright;
    private final Browser chromium;
    private final Map<String, Visitor> signedIn = new HashMap<>();

    private Demonstration() {
        var data = newFolder();
        program = new SpringApplicationBuilder(Gongkai.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--gongkai.demo=true",
                        "--server.port=0",
                        "--gongkai.data=" + data,
                        "--gongkai.database-url=" + TestDatabase.freshUrl(),
                        "--gongkai.forms-per-minute=10000",
                        "--gongkai.forms-at-once=10000",
                        "--gongkai.sign-ins-per-minute=10000");
        awaitSite(data);
        root = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        playwright = Playwright.create();
        chromium = playwright.chromium().launch(headless());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data)));
    }

    static Demonstration running() {
        return RUNNING;
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    ConfigurableApplicationContext program() {
        return program;
    }

    String at(String path) {
        return root + path;
    }

    /** The account that the sign-in page offers; its code is what an authenticator shows now. */
    SignInHints.Hint account(String login) {
        return bean(SignInHints.class).hints().stream().filter(hint -> hint.login().equals(login)).findFirst().orElseThrow();
    }

    /** Somebody who is signed in; once for all tests, since a one-time code is good for one time only. */
    Visitor signedIn(String login) {
        return signedIn.computeIfAbsent(login, it -> Visitor.signedIn(this, account(it)));
    }

    /** A new window; Chinese is asked for, as most readers' browsers do. */
    BrowserContext window(int width, int height) {
        return window(new NewContextOptions().setViewportSize(width, height));
    }

    BrowserContext window(NewContextOptions options) {
        return chromium.newContext(options.setLocale("zh-CN").setBaseURL(root));
    }

    /** A new window of somebody who has signed in. */
    BrowserContext desk(String login, NewContextOptions options) {
        var window = window(options);
        window.addCookies(cookies(login));
        return window;
    }

    /** What a window needs to be that of somebody who has signed in. */
    List<Cookie> cookies(String login) {
        return signedIn(login).cookies().entrySet().stream().map(it -> new Cookie(it.getKey(), it.getValue()).setUrl(root)).toList();
    }

    /** How Chromium is started here. */
    static LaunchOptions headless() {
        return new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic"));
    }

    BrowserContext desk(String login, int width, int height) {
        return desk(login, new NewContextOptions().setViewportSize(width, height));
    }

    /** Keeps a picture of the page to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** The first start lays the site down while it answers already: the tests ask for what stands there afterwards. */
    private void awaitSite(Path data) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!Files.exists(data.resolve("site-edition"))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The site was not written within two minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        OpenEvents.settle(bean(JdbcClient.class));
    }

    private void end(Path data) {
        try {
            program.close();
            FileSystemUtils.deleteRecursively(Objects.requireNonNull(data));
        } catch (IOException e) {
            throw new UncheckedIOException("Not removed: " + data, e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("gongkai-demonstration");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

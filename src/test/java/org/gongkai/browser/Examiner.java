package org.gongkai.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser that shows pages to axe, in both languages and every mode of display, and on a narrow phone. One thread's alone. */
final class Examiner implements AutoCloseable {
    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Forms that cannot be taken when they are empty. */
    private static final String FORMS =
            "(() => [...document.querySelectorAll('main form[method=post]')].filter(it => it.querySelector('[aria-required=true]')))";

    private static final String EMPTY =
            """
            for (const field of form.elements) {
                if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                else if (field.matches('input:not([type=hidden]), textarea, select')) field.value = '';
            }
            window.sent = true;
            setTimeout(() => form.submit());
            """;

    private final Demonstration demonstration;
    private final Playwright playwright = Playwright.create();
    private final Browser chromium;
    private final Map<String, Page> windows = new HashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    Examiner(Demonstration demonstration) {
        this.demonstration = demonstration;
        this.chromium = playwright.chromium().launch(Demonstration.headless());
    }

    Set<String> faults() {
        return faults;
    }

    /** @param login whose page it is; empty for the visitor */
    void examine(String address, String login) {
        var page = windows.computeIfAbsent(login, this::window);
        page.navigate(address);
        var where = address + " for " + (login.isEmpty() ? "visitors" : login);
        axe(page, where, ALL);
        phone(page, where);
        axe(page, "on a phone: " + where, List.of("scrollable-region-focusable", "target-size"));
        page.setViewportSize(1280, 900);
        modes(page, where);
        if (!address.startsWith("/en/") && address.matches("/(staff|service)(/.*|$)")) {
            var english = windows.computeIfAbsent(login + " in English", _ -> window(login));
            english.navigate(inEnglish(address));
            axe(english, "in English: " + where, ALL);
            phone(english, "in English: " + where);
            english.setViewportSize(1280, 900);
        }
    }

    /** Sends the page's forms empty that cannot be taken so; each must come back with its messages. */
    void sendEmpty(String address, String login) {
        var page = windows.computeIfAbsent(login, this::window);
        page.navigate(address);
        var forms = ((Number) page.evaluate(FORMS + "().length")).intValue();
        for (var form = 0; form < forms; form++) {
            page.navigate(address);
            page.evaluate("i => { const form = " + FORMS + "()[i]; " + EMPTY + " }", Integer.valueOf(form));
            page.waitForFunction("() => !window.sent && document.readyState === 'complete'");
            var where = "form %d of %s for %s, sent empty,".formatted(form + 1, address, login);
            if (page.locator("#problems").count() == 0) {
                faults.add(where + " comes back without a message: " + page.title());
            }
            axe(page, where, ALL);
            phone(page, where);
            page.setViewportSize(1280, 900);
        }
    }

    private void modes(Page page, String where) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, "dark: " + where, COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        set(page, "contrast", true);
        axe(page, "high contrast: " + where, COLOURS);
        set(page, "contrast", false);
        set(page, "large", true);
        phone(page, "large text: " + where);
        page.setViewportSize(1280, 900);
        set(page, "large", false);
    }

    private static void set(Page page, String mode, boolean on) {
        page.evaluate("([id, on]) => { const box = document.getElementById(id); if (box) box.checked = on; }", List.of("mode-" + mode, Boolean.valueOf(on)));
    }

    private static String inEnglish(String address) {
        var plain = address.replaceFirst("(?<=[?&])language=[^&]*&?", "");
        return plain + (plain.contains("?") ? "&" : "?") + "language=en";
    }

    /** Narrows the window: nothing but a table in its own box may be wider than the smallest phone in use. */
    private void phone(Page page, String where) {
        page.setViewportSize(360, 740);
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > 361) {
            var wide = page.evaluate(
                    """
                    () => [...document.querySelectorAll('body *')]
                        .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll')).slice(0, 3).map(it => it.outerHTML.slice(0, 160))
                    """);
            faults.add("%s is %d wide on a phone: %s".formatted(where, width, wide));
        }
    }

    private void axe(Page page, String where, List<String> what) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        axe.options(options);
        var results = (what.equals(ALL) ? axe.withTags(what) : axe.withRules(what)).analyze();
        for (var violation : results.getViolations()) {
            var nodes = violation.getNodes().stream().limit(3).map(it -> it.getHtml() + " " + it.getAny().stream().map(check -> check.getMessage()).toList()).toList();
            faults.add("%s: %s %s %s".formatted(violation.getId(), where, violation.getHelp(), nodes));
        }
    }

    private Page window(String login) {
        var options = new NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN").setBaseURL(demonstration.at(""));
        var window = chromium.newContext(options);
        if (!login.isEmpty()) {
            window.addCookies(demonstration.cookies(login));
        }
        return window.newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

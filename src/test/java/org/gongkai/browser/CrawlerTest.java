package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.access.Role;
import org.gongkai.access.SignInHints;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody follows every link and opens every form; what they find of each kind is shown to axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlerTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();

    /** Somebody of each role: a town's, whose records are few, and the city's supervisor, who reaches both counties and all five towns. */
    private static final List<String> STAFF = List.of(
            "wanlong.clerk", "wanlong.contributor", "wanlong.secrecy", "wanlong.deputy", "wanlong.mayor", "wanlong.requests",
            "wanlong.director", "wanlong.inspector", "wanlong.admin", "shifan-city.supervisor");
    private static final int OF_EACH_KIND_BY_THE_SUPERVISOR = 60;

    /** Figures and cells of twenty years: so many of them, and all of everything else, are opened by each of a town's staff. */
    private static final int OF_EACH_KIND_BY_STAFF = 200;

    /** Pages of a kind shown to axe: the first, and further ones as long as they show what those before do not. */
    private static final int SHOWN_OF_EACH_KIND = 4;
    private static final int WINDOWS = 2;

    private final Map<String, Crawl> crawls = new LinkedHashMap<>();

    private record Shown(String address, String login, boolean asks) {}

    @BeforeAll
    void walk() {
        var visitor = new Crawl(DEMONSTRATION, "", Integer.MAX_VALUE).from(Set.of(), "/", "/en/", "/staff/sign-in");
        crawls.put("", visitor);
        var seen = visitor.known().stream().filter(it -> !it.startsWith("/staff")).collect(Collectors.toSet());
        for (var login : STAFF) {
            var bound = login.endsWith(".supervisor") ? OF_EACH_KIND_BY_THE_SUPERVISOR : OF_EACH_KIND_BY_STAFF;
            crawls.put(login, new Crawl(DEMONSTRATION, login, bound).from(seen, "/staff"));
        }
        crawls.forEach((login, crawl) -> System.out.printf(
                "%s opened %d pages and files of %d kinds%n", login.isEmpty() ? "The visitor" : login, crawl.count(), crawl.kinds().size()));
        System.out.printf("%d pages and files of %d kinds in all%n", count(), kinds());
    }

    @Test
    void everybodyWalks() {
        var roles = DEMONSTRATION.bean(SignInHints.class).hints().stream().filter(it -> STAFF.contains(it.login())).map(it -> Role.of(it.role()));
        assertThat(roles).contains(Role.values());
    }

    @Test
    void everyLinkLeadsSomewhereAndNobodyIsShownADoorThatIsShutToThem() {
        assertThat(crawls.values().stream().flatMap(it -> it.faults().stream())).isEmpty();
        assertThat(count()).isGreaterThan(5000);
    }

    @Test
    void axeFindsNothingInAnyLanguageModeOrWidth() throws InterruptedException, ExecutionException {
        var shown = shown();
        System.out.printf("%d pages are shown to axe%n", shown.size());
        assertThat(examined(shown, Examiner::examine)).isEmpty();
    }

    @Test
    void aFormSentEmptyComesBackWithItsMessages() throws InterruptedException, ExecutionException {
        var forms = new HashSet<String>();
        var shown = shown().stream().filter(it -> it.asks() && forms.add(PageKind.of(it.address()).pattern())).toList();
        assertThat(examined(shown, Examiner::sendEmpty)).isEmpty();
    }

    private interface Look {
        void at(Examiner examiner, String address, String login);
    }

    private static Collection<String> examined(List<Shown> pages, Look look) throws InterruptedException, ExecutionException {
        var faults = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(WINDOWS)) {
            var windows = IntStream.range(0, WINDOWS)
                    .mapToObj(window -> threads.submit(() -> {
                        try (var examiner = new Examiner(DEMONSTRATION)) {
                            IntStream.range(0, pages.size())
                                    .filter(i -> i % WINDOWS == window)
                                    .mapToObj(pages::get)
                                    .forEach(it -> look.at(examiner, it.address(), it.login()));
                            return examiner.faults();
                        }
                    }))
                    .toList();
            for (var window : windows) {
                faults.addAll(window.get());
            }
        }
        return faults;
    }

    private List<Shown> shown() {
        var covered = new HashMap<PageKind, Set<String>>();
        var chosen = new HashMap<PageKind, Integer>();
        var shown = new ArrayList<Shown>();
        crawls.forEach((login, crawl) -> crawl.pages().forEach(page -> {
            var kind = PageKind.of(page.address()).path();
            var isNew = covered.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(page.features());
            if (isNew && chosen.merge(kind, 1, Integer::sum) <= SHOWN_OF_EACH_KIND) {
                shown.add(new Shown(page.address(), login, page.asks()));
            }
        }));
        return shown;
    }

    private int count() {
        return crawls.values().stream().mapToInt(Crawl::count).sum();
    }

    private long kinds() {
        return crawls.values().stream().flatMap(it -> it.kinds().keySet().stream()).distinct().count();
    }
}

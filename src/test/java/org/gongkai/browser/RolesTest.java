package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.access.AccountId;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Role;
import org.gongkai.access.SignIn;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every staff address, for every role and for nobody, against the one table of {@link Permission}; nothing stays changed. */
class RolesTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static JdbcClient jdbc;
    private static MockMvcTester web;
    private static TransactionTemplate undone;
    private static List<Endpoint> endpoints;
    private static Map<Role, Staff> town;
    private static Map<Role, Staff> otherTown;
    private static Map<Role, Staff> county;

    /** @param permission what it asks; null if it asks nothing, which is a fault */
    private record Endpoint(HttpMethod method, String pattern, @Nullable Permission permission) {
        boolean names(String variable) {
            return pattern.contains("{" + variable + "}");
        }

        /** Whether its address names a record or a body, that may be another town's. */
        boolean namesRecord() {
            return names("id") || pattern.startsWith("/staff/reports/{slug}") || pattern.startsWith("/staff/roll-up/{slug}");
        }
    }

    @BeforeAll
    static void open() {
        jdbc = DEMONSTRATION.bean(JdbcClient.class);
        web = MockMvcTester.create(MockMvcBuilders.webAppContextSetup((WebApplicationContext) DEMONSTRATION.program())
                .apply(springSecurity())
                .build());
        undone = DEMONSTRATION.bean(TransactionTemplate.class);
        endpoints = DEMONSTRATION.program()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(it -> it.getKey().getPatternValues().stream()
                        .flatMap(pattern -> it.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.asHttpMethod(), pattern, asked(it.getValue())))))
                .filter(it -> it.pattern().equals("/staff") || it.pattern().startsWith("/staff/"))
                .filter(it -> !it.pattern().startsWith("/staff/sign-in"))
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(it -> it.method().name()))
                .toList();
        town = peopleOf("wanlong");
        otherTown = peopleOf("xian");
        county = peopleOf("shifan");
    }

    @Test
    void everyStaffAddressAsksForAPermission() {
        assertThat(endpoints).hasSizeGreaterThan(70).allSatisfy(it -> assertThat(it.permission()).as("%s", it).isNotNull());
        assertThat(endpoints).extracting(Endpoint::permission).contains(Permission.WORK, Permission.READ_ITEMS, Permission.HANDLE_REQUESTS);
    }

    @Test
    void theSampleBodiesHaveEveryRoleAlone() {
        var all = new TreeSet<>(town.keySet());
        all.addAll(county.keySet());
        assertThat(all).containsExactly(Role.values());
    }

    @Test
    void whoLacksThePermissionIsRefusedAndWhoHasItIsNot() {
        var wrong = new ArrayList<String>();
        var everybody = new ArrayList<>(town.entrySet());
        county.entrySet().stream().filter(it -> it.getKey() == Role.SUPERVISOR).forEach(everybody::add);
        for (var endpoint : endpoints) {
            var permission = Objects.requireNonNull(endpoint.permission());
            for (var person : everybody) {
                var addresses = addresses(endpoint, "wanlong");
                var has = permission.isGrantedTo(Set.of(person.getKey()));
                // A step of a case is for those to whom the case's own page offers it.
                var offered = isStep(endpoint) ? has ? offered(person.getValue(), "wanlong", "/step/") : Set.of() : Set.copyOf(addresses);
                for (var address : has ? addresses : addresses.subList(0, 1)) {
                    var granted = has && offered.contains(address);
                    var status = status(endpoint.method(), address, person.getValue());
                    if (granted ? status == 403 || status >= 500 : status != 403) {
                        wrong.add("%s %s: %d for %s, though %s is %s"
                                .formatted(endpoint.method(), address, status, person.getKey(), permission, granted ? "granted" : "not granted"));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInSeesNothingButTheWayIn() {
        for (var endpoint : endpoints) {
            var request = web.method(endpoint.method()).uri(addresses(endpoint, "wanlong").getFirst()).with(csrf());
            assertThat(request.exchange()).as("%s", endpoint).hasStatus(302).hasRedirectedUrl("/staff/sign-in");
        }
    }

    @Test
    void withoutTheFormsOwnTokenNothingIsTaken() {
        var clerk = Objects.requireNonNull(town.get(Role.CLERK));
        for (var endpoint : endpoints) {
            if (endpoint.method().equals(HttpMethod.POST)) {
                var sent = web.post().uri(addresses(endpoint, "wanlong").getFirst()).with(authentication(signedIn(clerk))).exchange();
                assertThat(sent).as("%s", endpoint).hasStatus(403);
            }
        }
    }

    @Test
    void anotherTownsRecordsAreRefusedOrUnknown() {
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var endpoint : endpoints) {
            if (!endpoint.namesRecord()) {
                continue;
            }
            var permission = Objects.requireNonNull(endpoint.permission());
            for (var person : otherTown.entrySet()) {
                if (permission.isGrantedTo(Set.of(person.getKey()))) {
                    for (var address : addresses(endpoint, "wanlong")) {
                        tried++;
                        var status = status(endpoint.method(), address, person.getValue());
                        if (status != 403 && status != 404) {
                            wrong.add("%s %s: %d for %s of another town".formatted(endpoint.method(), address, status, person.getKey()));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void theCountyMayReadInATownButChangeNothing() {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            // It sets the day for the reports of the bodies below, and sends one back: that is the county's own work.
            if (endpoint.method().equals(HttpMethod.POST) && endpoint.namesRecord() && endpoint.permission() != Permission.COLLECT_REPORTS) {
                for (var person : county.entrySet()) {
                    for (var address : addresses(endpoint, "wanlong")) {
                        var status = status(endpoint.method(), address, person.getValue());
                        if (status != 403 && status != 404) {
                            wrong.add("POST %s: %d for %s of the county".formatted(address, status, person.getKey()));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        var supervisor = Objects.requireNonNull(county.get(Role.SUPERVISOR));
        assertThat(status(HttpMethod.GET, "/staff/reports/wanlong/2017", supervisor)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, "/staff/items/" + id("item", "wanlong"), supervisor)).isEqualTo(200);
    }

    /** What a request with an empty form is answered with; a redirection's own answer counts. */
    private static int status(HttpMethod method, String address, Staff who) {
        var answer = exchange(method, address, who);
        if (answer.getUnresolvedException() != null) {
            throw new AssertionError(method + " " + address + " for " + who.roles(), answer.getUnresolvedException());
        }
        var to = answer.getResponse().getRedirectedUrl();
        return method.equals(HttpMethod.GET) && to != null ? status(HttpMethod.GET, to, who) : answer.getResponse().getStatus();
    }

    private static MvcTestResult exchange(HttpMethod method, String address, Staff who) {
        return Objects.requireNonNull(undone.execute(transaction -> {
            transaction.setRollbackOnly();
            var request = web.method(method).uri(address).with(authentication(signedIn(who)));
            // The form is empty but for the numbers with which a page says what it has shown.
            return (method.equals(HttpMethod.POST) ? request.with(csrf()).param("lock", "0").param("seen", "0") : request).exchange();
        }));
    }

    private static UsernamePasswordAuthenticationToken signedIn(Staff who) {
        return UsernamePasswordAuthenticationToken.authenticated(who.id(), null, AuthorityUtils.createAuthorityList("STAFF"));
    }

    /** The pattern's addresses with records of a body; one in each state where the records have states. */
    private static List<String> addresses(Endpoint endpoint, String slug) {
        var pattern = endpoint.pattern();
        if (isStep(endpoint) || pattern.contains("/decision/")) {
            var links = new TreeSet<String>();
            for (var role : List.of(Role.REQUEST_OFFICER, Role.OFFICE_DIRECTOR)) {
                links.addAll(offered(Objects.requireNonNull(town.get(role)), slug, isStep(endpoint) ? "/step/" : "/decision/"));
            }
            assertThat(links).as(pattern).isNotEmpty();
            return List.copyOf(links);
        }
        var filled = pattern.replace("{version}", "1")
                .replace("{file}", "1")
                .replace("{letter}", "1")
                .replace("{format}", "pdf")
                .replace("{year}", "2017")
                .replace("{run}", "none")
                .replace("{number}", "0")
                .replace("{code}", "items_published")
                .replace("{slug}", pattern.startsWith("/staff/systems") ? "review" : slug);
        var addresses = endpoint.names("id") ? ids(pattern, slug).stream().map(id -> filled.replace("{id}", id.toString())).toList() : List.of(filled);
        assertThat(addresses).as(pattern).isNotEmpty().noneMatch(it -> VARIABLE.matcher(it).find());
        return addresses;
    }

    private static List<Long> ids(String pattern, String slug) {
        return switch (pattern.split("/", 4)[2]) {
            case "items" -> oneEach("item", "state", slug);
            case "requests" -> oneEach("request", "state", slug);
            case "texts" -> oneEach("template_text", "shared", slug);
            case "own-data" -> oneEach("own_data_demand", "result", slug);
            case "feedback" -> oneEach("feedback", "kind", slug);
            case "inbox" -> oneEach("incoming_mail", "state", slug);
            case "outbox" -> oneEach("outgoing_mail", "state", slug);
            case "accounts" -> oneEach("account", "closed", slug);
            case "reading-points" -> oneEach("reading_point", "closed_on is null", slug);
            case "work-records" -> oneEach("work_record", "kind", slug);
            case "catalogue" -> oneEach("category", "statutory", slug);
            case "authority" -> oneEach("post", "to_day is null", slug);
            case "deliveries" -> List.of(id("item", slug));
            default -> throw new AssertionError("What is the id of " + pattern + "?");
        };
    }

    private static List<Long> oneEach(String table, String by, String slug) {
        return jdbc.sql("select min(id) from %s where authority_id = (select id from authority where slug = :slug) group by %s".formatted(table, by))
                .param("slug", slug)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .list();
    }

    private static Long id(String table, String slug) {
        var published = table.equals("item") ? "and state = 'published'" : "";
        return jdbc.sql("select min(id) from %s where authority_id = (select id from authority where slug = :slug) %s".formatted(table, published))
                .param("slug", slug)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
    }

    /** The steps or decisions that a body's cases offer to somebody. */
    private static Set<String> offered(Staff who, String slug, String part) {
        var links = new TreeSet<String>();
        for (var id : oneEach("request", "state", slug)) {
            var page = exchange(HttpMethod.GET, "/staff/requests/" + id, who);
            Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .select("a[href*=%s]".formatted(part))
                    .forEach(link -> links.add(link.attr("href")));
        }
        return links;
    }

    private static boolean isStep(Endpoint endpoint) {
        return endpoint.pattern().contains("/step/");
    }

    /** The people of a body by their role, as far as they have one alone. */
    private static Map<Role, Staff> peopleOf(String slug) {
        var people = new EnumMap<Role, Staff>(Role.class);
        var signIn = DEMONSTRATION.bean(SignIn.class);
        jdbc.sql("select account.id from account join authority on authority.id = authority_id where slug = :slug and not closed and not must_change")
                .param("slug", slug)
                .query((row, _) -> signIn.staff(new AccountId(row.getLong(1))).orElseThrow())
                .list()
                .stream()
                .filter(it -> it.roles().size() == 1)
                .forEach(it -> people.put(it.roles().iterator().next(), it));
        return people;
    }

    private static @Nullable Permission asked(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod(), handler.getBeanType()).stream()
                .map(it -> AnnotatedElementUtils.findMergedAnnotation(it, Requires.class))
                .filter(Objects::nonNull)
                .map(Requires::value)
                .findFirst()
                .orElse(null);
    }
}

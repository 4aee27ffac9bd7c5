package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.bench.Visitor.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole program, given what no form of its own would send: whatever comes is answered in words, and nothing breaks. */
class BadInputTest {
    /** What is put into fields and questions, percent-encoded; the last ones are no text at all. */
    private static final List<String> NASTY = List.of(
            "",
            "%20%20",
            "%00",
            "a%00b",
            "2026-02-30",
            "99999-99-99",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999999",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%F0%A0%AE%B7%E2%80%AE%7F%1B",
            "'%22%5C%25%5F%7B%24%7B1%7D",
            "x".repeat(6_000),
            "%ED%A0%80",
            "%C0%AF%FF%FE",
            "%B8%E6%CA%BE");

    /** Characters of an address that are still answered; a longer one may find the connection cut (server.max-http-request-header-size). */
    private static final int LONGEST_ADDRESS = 60_000;

    private static final List<String> OPEN_PAGES = List.of(
            "/service/wanlong/apply",
            "/service/wanlong/own-data",
            "/service/wanlong/feedback",
            "/service/wanlong/search",
            "/service/track",
            "/staff/sign-in");

    private static final List<String> STAFF_PAGES = List.of(
            "/staff/items",
            "/staff/items/new",
            "/staff/requests",
            "/staff/requests/new",
            "/staff/texts/new",
            "/staff/own-data/new",
            "/staff/law",
            "/staff/feedback",
            "/staff/work-records",
            "/staff/work-records/new",
            "/staff/deliveries",
            "/staff/reading-points",
            "/staff/reading-points/new",
            "/staff/catalogue",
            "/staff/systems",
            "/staff/authority",
            "/staff/authority/contact",
            "/staff/authority/posts/new",
            "/staff/reports",
            "/staff/account/password");

    private static Path folder;
    private static RunningProgram program;
    private static HttpClient client;

    @BeforeAll
    static void theSampleTowns() throws Exception {
        folder = WorkFolder.make();
        program = RunningProgram.start(ProgramUnderTest.LAUNCH, "demo", folder);
        program.awaitReady();
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterAll
    static void end() throws Exception {
        client.close();
        program.close();
        WorkFolder.remove(folder);
    }

    @Test
    void noQuestionInAnAddressBreaksAPublicPage() throws Exception {
        var wrong = new SoftAssertions();
        for (var page : List.of(
                "/service/wanlong/search?q=%E9%80%9A%E7%9F%A5&page=",
                "/service/wanlong/search?q=%E9%80%9A%E7%9F%A5&year=",
                "/service/wanlong/search?q=",
                "/service/wanlong/search?q=a&category=",
                "/service/wanlong/search?q=a&from=",
                "/service/wanlong/feedback?kind=",
                "/service/wanlong/feedback/",
                "/service/wanlong/receipt?form=",
                "/service/wanlong/apply?language=",
                "/service/track?code=",
                "/service/",
                "/staff/sign-in?",
                "/wanlong/item/",
                "/wanlong/",
                "/")) {
            for (var nasty : NASTY) {
                isNoFault(wrong, page + nasty, get(page + nasty));
            }
        }
        wrong.assertAll();
    }

    @Test
    void noFieldOfAPublicFormBreaksIt() throws Exception {
        var wrong = new SoftAssertions();
        for (var page : OPEN_PAGES) {
            sendNasty(wrong, page);
        }
        wrong.assertAll();
    }

    @Test
    void noQuestionAndNoFieldBreaksAStaffPage() throws Exception {
        signIn("wanlong.clerk");
        var wrong = new SoftAssertions();
        for (var page : STAFF_PAGES) {
            for (var nasty : NASTY) {
                for (var name : List.of("page", "year", "q", "state", "kind", "from", "to", "category", "sort", "channel")) {
                    isNoFault(wrong, page + "?" + name + "=" + nasty, get(page + "?" + name + "=" + nasty));
                }
                isNoFault(wrong, page + "/" + nasty, get(page + "/" + nasty));
            }
            sendNasty(wrong, page);
        }
        wrong.assertAll();
    }

    @Test
    void whatWasTypedStandsInTheFormBesideWhatIsWrong() throws Exception {
        try (var visitor = new Visitor()) {
            for (var form : Form.values()) {
                var filled = visitor.fill(program.address(), form, "wanlong", "长".repeat(300));
                var answer = Visitor.page(visitor.post(program.address().resolve(filled.path()), filled.fields()));
                var subject = form == Form.REQUEST ? "subject" : "title";
                assertThat(answer.select("[name=" + subject + "]").val()).isEqualTo("长".repeat(300));
                assertThat(answer.select("#" + subject + "-error").text()).isNotBlank();
                assertThat(answer.select("[name=%s]".formatted(form == Form.REQUEST ? "phone" : "contact")).val()).isEqualTo("13900001234");
            }
        }
    }

    @Test
    void theSameFormTwiceIsTakenOnce() throws Exception {
        try (var visitor = new Visitor()) {
            for (var form : Form.values()) {
                var filled = visitor.fill(program.address(), form, "wanlong", "两次点击提交的" + form);
                var first = visitor.send(program.address(), filled);
                assertThat(first).isPresent();
                assertThat(visitor.send(program.address(), filled)).isEqualTo(first);
            }
        }
    }

    @Test
    void aVeryLargeUploadIsRefusedInWords() throws Exception {
        signIn("wanlong.clerk");
        var wrong = new SoftAssertions();
        for (var address : List.of("/staff/items/new", "/service/wanlong/apply", "/staff/sign-in")) {
            for (int megabytes : List.of(50, 70)) {
                var what = "%d MB to %s".formatted(megabytes, address);
                isNoFault(wrong, what, upload(address, megabytes << 20));
            }
        }
        wrong.assertAll();
    }

    /** Every form of a page with something nasty in all its fields, then in each. */
    private static void sendNasty(SoftAssertions wrong, String page) throws Exception {
        var forms = Jsoup.parse(get(page).body(), program.address() + page).select("form:not([action=/staff/sign-out])");
        for (var form : forms) {
            var fields = fields(form);
            var names = fields.keySet().stream().filter(name -> !name.equals("_csrf")).toList();
            for (var nasty : NASTY) {
                var all = new LinkedHashMap<>(fields);
                names.forEach(name -> all.put(name, nasty));
                isNoFault(wrong, page + " all " + shortened(nasty), send(form, all));
                for (var name : names) {
                    var one = new LinkedHashMap<>(fields);
                    one.put(name, nasty);
                    isNoFault(wrong, page + " " + name + " " + shortened(nasty), send(form, one));
                }
            }
            isNoFault(wrong, page + " without fields", send(form, Map.of("_csrf", fields.getOrDefault("_csrf", ""))));
            isNoFault(wrong, page + " huge", send(form, Map.of("_csrf", fields.getOrDefault("_csrf", ""), "body", "x".repeat(isPost(form) ? 3_000_000 : LONGEST_ADDRESS))));
        }
    }

    private static Map<String, String> fields(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.select("[name]")) {
            var value = field.tagName().equals("select") ? field.select("option[value]").eachAttr("value").stream().reduce("", (_, last) -> last) : field.val();
            fields.put(field.attr("name"), URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** @param fields their values percent-encoded */
    private static HttpResponse<String> send(Element form, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + field.getValue()).collect(Collectors.joining("&"));
        var action = form.attr("abs:action").isEmpty() ? form.baseUri() : form.attr("abs:action");
        var request = isPost(form)
                ? HttpRequest.newBuilder(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                : HttpRequest.newBuilder(URI.create(action + "?" + body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static boolean isPost(Element form) {
        return form.attr("method").equalsIgnoreCase("post");
    }

    private static HttpResponse<String> upload(String page, int size) throws IOException, InterruptedException {
        var form = Jsoup.parse(get(page).body(), program.address() + page).selectFirst("form[method=post]:not([action=/staff/sign-out])");
        var token = form == null ? "" : form.select("[name=_csrf]").val();
        var action = form == null ? page : form.attr("action");
        var body = new ByteArrayOutputStream(size + 1_000);
        body.writeBytes("""
                --edge\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --edge\r
                Content-Disposition: form-data; name="files"; filename="large.pdf"\r
                Content-Type: application/pdf\r
                \r
                %%PDF-1.7
                """.formatted(token).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[size]);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(program.address().resolve(action))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(program.address() + address)).build(), BodyHandlers.ofString());
    }

    private static void signIn(String login) throws IOException, InterruptedException {
        var page = Jsoup.parse(get("/staff/sign-in").body(), program.address() + "/staff/sign-in");
        var form = Objects.requireNonNull(page.selectFirst("form[action=/staff/sign-in]"));
        var fields = new LinkedHashMap<>(fields(form));
        fields.put("login", login);
        fields.put("password", Files.readString(folder.resolve("data/demo-password")).strip());
        assertThat(send(form, fields).headers().firstValue("Location")).get().asString().endsWith("/staff");
    }

    private static void isNoFault(SoftAssertions wrong, String what, HttpResponse<String> answer) {
        var told = new ArrayList<String>();
        answer.body().lines().filter(line -> line.strip().startsWith("at ") || line.contains("Exception")).limit(2).forEach(told::add);
        wrong.assertThat(answer.statusCode()).as(shortened(what)).isLessThan(500);
        wrong.assertThat(told).as(shortened(what)).isEmpty();
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}

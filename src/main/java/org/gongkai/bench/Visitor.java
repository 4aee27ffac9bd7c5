package org.gongkai.bench;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser: opens a form, fills it in, sends it and writes the code down that the next page shows. */
final class Visitor implements AutoCloseable {
    private static final String PHONE = "13900001234";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** The two forms that residents send. */
    enum Form {
        REQUEST,
        FEEDBACK
    }

    /**
     * A form as it is filled in, ready to be sent, and again if no answer comes.
     *
     * @param subject no other form has the same
     */
    record Filled(Form form, String slug, String subject, Map<String, String> fields) {
        String path() {
            return "/service/%s/%s".formatted(slug, form == Form.REQUEST ? "apply" : "feedback");
        }

        /** The same form as an earlier one, whose token it carries. */
        Filled sameAs(Filled earlier) {
            var with = new LinkedHashMap<>(fields);
            with.put("token", earlier.fields.getOrDefault("token", ""));
            return new Filled(form, slug, subject, Map.copyOf(with));
        }
    }

    /** What was acknowledged: a filled form and the code that its sender was shown. */
    record Receipt(Filled filled, String code) {}

    /** Opens a form and fills it in. */
    Filled fill(URI program, Form form, String slug, String subject) throws IOException, InterruptedException {
        var empty = new Filled(form, slug, subject, Map.of());
        var fields = hidden(page(get(program.resolve(empty.path()))), empty.path());
        fields.putAll(
                form == Form.REQUEST
                        ? Map.ofEntries(
                                Map.entry("kind", "natural"),
                                Map.entry("name", "张三"),
                                Map.entry("document", "passport"),
                                Map.entry("identity", "E12345678"),
                                Map.entry("phone", PHONE),
                                Map.entry("subject", subject),
                                Map.entry("description", "本村今年的有关情况"),
                                Map.entry("form", "electronic"),
                                Map.entry("way", "collect"),
                                Map.entry("anyway", "yes"))
                        : Map.of("kind", "consultation", "title", subject, "body", "请问何时办理？", "contact", PHONE));
        return new Filled(form, slug, subject, Map.copyOf(fields));
    }

    /** What the form brings along: its own token and the one against forgery. */
    static Map<String, String> hidden(Document page, String action) {
        var form = page.selectFirst("form[action=\"%s\"]".formatted(action));
        if (form == null) {
            throw new IllegalStateException("No form at " + action + ": " + page.title());
        }
        return form.select("input[type=hidden]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value"), (first, _) -> first, LinkedHashMap::new));
    }

    /** Sends a form; empty unless the page afterwards shows the code. */
    Optional<Receipt> send(URI program, Filled filled) throws IOException, InterruptedException {
        var answer = post(program.resolve(filled.path()), filled.fields());
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        var code = page(answer).selectFirst(filled.form() == Form.REQUEST ? ".receipt .code" : "dl.facts dd.num b");
        return Optional.ofNullable(code).map(shown -> new Receipt(filled, shown.text()));
    }

    /** Whether what was acknowledged is there, looked up as its sender can. */
    boolean finds(URI program, Receipt receipt) throws IOException, InterruptedException {
        var filled = receipt.filled();
        if (filled.form() == Form.FEEDBACK) {
            var address = program.resolve(filled.path() + "/" + receipt.code().replaceAll("\\s", ""));
            return page(get(address)).select("h1").text().equals(filled.subject());
        }
        var fields = hidden(page(get(program.resolve("/service/track"))), "/service/track");
        fields.putAll(Map.of("code", receipt.code(), "contact", PHONE));
        return page(post(program.resolve("/service/track"), fields)).select("main").text().contains(filled.subject());
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package org.gongkai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.access.SignInHints;
import org.jsoup.Jsoup;

/** A person with a browser that has no script and draws nothing: it keeps cookies, follows links and sends forms. */
final class Visitor {
    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();

    Visitor(Demonstration demonstration) {
        root = demonstration.at("");
    }

    static Visitor signedIn(Demonstration demonstration, SignInHints.Hint account) {
        var visitor = new Visitor(demonstration);
        visitor.send("/staff/sign-in", Map.of("login", account.login(), "password", account.password()));
        if (account.code() != null) {
            visitor.send("/staff/sign-in/code", Map.of("code", account.code()));
        }
        var home = visitor.get("/staff");
        if (!home.uri().getPath().equals("/staff")) {
            throw new IllegalStateException(account.login() + " was not let in but sent to " + home.uri());
        }
        return visitor;
    }

    HttpResponse<String> get(String address) {
        return answer(HttpRequest.newBuilder(URI.create(root + address)).header("Accept-Language", "zh-CN").build());
    }

    /** Opens the page that has the form and sends it with the hidden fields that the page gave. */
    HttpResponse<String> send(String address, Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>();
        Jsoup.parse(get(address).body()).select("main form input[type=hidden]").forEach(it -> all.put(it.attr("name"), it.val()));
        all.putAll(fields);
        var body = all.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(root + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream().collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (_, last) -> last));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer: " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request.uri(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

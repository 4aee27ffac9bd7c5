package org.gongkai.browser;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * What was seen at an address.
 *
 * @param links    addresses inside the site to which it leads, with their anchors
 * @param ids      names of its places, to which anchors lead
 * @param features kinds of element and of form that it shows; none if it is no page
 * @param asks     whether it has a form with a field that must be filled
 * @param faults   what is wrong with it by itself
 */
record Sight(String address, Set<String> links, Set<String> ids, Set<String> features, boolean asks, Set<String> faults) {
    /** A missing text shows its key. */
    private static final Pattern KEY = Pattern.compile(
            "(?<![\\w./@-])(access|authority|calendar|channel|disclosure|document|feedback|mail|oversight|page|portal|report|request|screening|search|workspace)"
                    + "(\\.[a-z][a-z0-9-]*)+(?![\\w.@/-])(?<!\\.(csv|pdf|html))");

    static Sight of(HttpResponse<String> answer, String root) {
        var uri = answer.uri().toString();
        var address = uri.substring(root.length());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var isFile = answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment");
        if (isFile || !type.startsWith("text/html")) {
            var faults = type.isEmpty() ? Set.of("has no content type") : Set.<String>of();
            return new Sight(address, Set.of(), Set.of(), Set.of(), false, faults);
        }
        var page = Jsoup.parse(answer.body(), uri);
        var faults = new LinkedHashSet<String>();
        var ids = new LinkedHashSet<String>();
        page.select("[id]").forEach(it -> {
            if (!ids.add(it.id())) {
                faults.add("has the id " + it.id() + " twice");
            }
        });
        var key = KEY.matcher(page.text());
        if (key.find()) {
            faults.add("shows the key of a text: " + key.group());
        }
        if (page.select("header nav [aria-current=page]").size() > 1) {
            faults.add("is in two places of the menu at once");
        }
        var asks = !page.select("main form[method=post] [aria-required=true]").isEmpty();
        return new Sight(address, links(page, root), ids, features(page), asks, faults);
    }

    boolean isPage() {
        return !features.isEmpty();
    }

    private static Set<String> links(Document page, String root) {
        var links = new TreeSet<String>();
        page.select(":not(.modes) > a[href], link[href]").forEach(it -> add(links, it.absUrl("href"), root));
        page.select("[src]").forEach(it -> add(links, it.absUrl("src"), root));
        for (var form : page.select("form:not([method=post])")) {
            add(links, form.absUrl("action") + "?" + asked((FormElement) form), root);
            for (var option : form.select("option:not([selected])")) {
                var select = option.closest("select");
                if (select != null) {
                    select.select("option[selected]").removeAttr("selected");
                    option.attr("selected", "");
                    add(links, form.absUrl("action") + "?" + asked((FormElement) form), root);
                }
            }
        }
        return links;
    }

    /** English public pages have addresses of their own; elsewhere the reader stays with the language that they have. */
    private static void add(Set<String> links, String link, String root) {
        if (link.startsWith(root + "/") && !link.contains("language=en")) {
            links.add(link.substring(root.length()));
        }
    }

    private static String asked(FormElement form) {
        return form.formData().stream()
                .filter(it -> !it.key().equals("language"))
                .map(it -> it.key() + "=" + URLEncoder.encode(it.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Set<String> features(Document page) {
        return page.body().getAllElements().stream().map(Sight::feature).collect(Collectors.toSet());
    }

    private static String feature(Element it) {
        var to = it.is("form[method=post]") ? " " + PageKind.of(it.attr("action")).pattern() : "";
        return it.tagName() + "." + it.className() + to;
    }
}

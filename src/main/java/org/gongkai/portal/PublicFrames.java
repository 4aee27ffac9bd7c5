package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongkai.authority.Authority;
import org.gongkai.page.Address;
import org.gongkai.page.Csrf;
import org.gongkai.page.Frame;
import org.gongkai.page.FrameSource;
import org.gongkai.page.Link;
import org.gongkai.page.PublicFrame;
import org.gongkai.page.Texts;
import org.gongkai.portal.Columns.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The frame of every public page: of the files, and of the pages under {@code /service/} and of errors. */
@Component
class PublicFrames implements FrameSource {
    private final Bodies bodies;
    private final SiteSettings settings;

    /** What was read last of each body, so that an error page stands in its frame while the database is away. */
    private final Map<String, Body> known = new ConcurrentHashMap<>();

    PublicFrames(Bodies bodies, SiteSettings settings) {
        this.bodies = bodies;
        this.settings = settings;
    }

    @Override
    public @Nullable Frame frameOf(HttpServletRequest request, Texts texts) {
        var address = Address.of(request);
        if (address.equals("/staff") || address.startsWith("/staff/")) {
            return null;
        }
        return body(address).map(body -> {
            var place = body.in(texts.isEnglish());
            return frame(place, texts, body.columns(), "", otherLanguage(request, address, texts), csrf(request));
        }).orElse(null);
    }

    /**
     * The frame of a file.
     *
     * @param within address of the column that it belongs to, to be marked as where one is
     */
    PublicFrame frame(Place place, Texts texts, List<Column> shown, String address, String within) {
        return frame(place, texts, shown, within, Place.otherLanguage(address), null);
    }

    /** Reads a body's data again when its next page is asked for. */
    void forget(Authority body) {
        known.remove(body.slug());
        known.remove("");
    }

    private PublicFrame frame(
            Place place, Texts t, List<Column> shown, String within, String otherLanguage, @Nullable Csrf csrf) {
        return new PublicFrame(
                t,
                site(place, t),
                place.home(),
                "/service/" + place.body().slug() + "/search",
                statutory(place, t, within),
                own(place, t, shown, within),
                otherLanguage,
                csrf);
    }

    private PublicFrame.Site site(Place place, Texts t) {
        var body = place.body();
        return new PublicFrame.Site(
                place.name(),
                body.slug(),
                settings.idCode().isEmpty() ? t.get("portal.id-code.none") : settings.idCode(),
                settings.domain(),
                body.contact().inOneLine(),
                body.reconstructed());
    }

    /** The five columns of the norm, under its names and in its order (国办公开办函〔2019〕61号). */
    private static List<Link> statutory(Place place, Texts t, String address) {
        return Stream.of(
                        new Link(t.get("portal.guide"), place.address("guide.html"), false),
                        new Link(t.get("portal.systems"), place.address("systems.html"), false),
                        new Link(t.get("portal.content"), place.address("content/"), false),
                        new Link(t.get("portal.reports"), place.address("reports.html"), false),
                        new Link(t.get("portal.apply"), place.address("apply.html"), false))
                .map(link -> new Link(link.label(), link.href(), isIn(address, link.href())))
                .toList();
    }

    private static List<Link> own(Place place, Texts t, List<Column> shown, String address) {
        var columns = shown.stream().filter(column -> !column.category().statutory()).map(column -> {
            var href = place.address(column.folder());
            return new Link(column.name(place.english()), href, isIn(address, href));
        });
        return Stream.concat(columns, Stream.of(new Link(t.get("portal.feedback"), place.service("feedback"), false))).toList();
    }

    /** Whether a page is the column's own or lies in its folder. */
    private static boolean isIn(String address, String column) {
        var folder = column.endsWith(".html") ? column.replace(".html", "/") : column;
        return address.equals(column) || address.startsWith(folder);
    }

    /** The body that an address names, {@code /service/SLUG/…} or {@code /SLUG/…}, else the head of the tree. */
    private Optional<Body> body(String address) {
        var parts = address.replaceFirst("^/(service|en)(?=/)", "").split("/", 3);
        var named = parts.length > 1 ? known(parts[1]) : Optional.<Body>empty();
        return named.isPresent() ? named : known("");
    }

    private Optional<Body> known(String slug) {
        var before = known.get(slug);
        if (before != null) {
            return Optional.of(before);
        }
        var body = slug.isEmpty() ? bodies.head() : bodies.bySlug(slug);
        body.ifPresent(it -> known.put(slug, it));
        return body;
    }

    /** The same page and the same question in the other language. */
    private static String otherLanguage(HttpServletRequest request, String address, Texts texts) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "").replaceAll("(^|&)language=[^&]*", "").replaceFirst("^&", "");
        return address + "?" + (query.isEmpty() ? "" : query + "&") + "language=" + (texts.isEnglish() ? "zh-CN" : "en");
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}

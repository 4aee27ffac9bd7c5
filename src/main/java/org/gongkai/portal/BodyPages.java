package org.gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemLine;
import org.gongkai.disclosure.SystemText;
import org.gongkai.disclosure.Systems;
import org.gongkai.page.Link;
import org.gongkai.page.Texts;
import org.gongkai.portal.Columns.Column;
import org.gongkai.portal.view.ColumnView;
import org.gongkai.portal.view.HomeView;
import org.gongkai.portal.view.LineView;
import org.gongkai.portal.view.ListView;
import org.gongkai.portal.view.TextView;
import org.gongkai.portal.view.WaysView;
import org.springframework.stereotype.Component;

/** Every page of a body but those of its items. The same records make the same pages to the byte: none names the hour it was made. */
@Component
class BodyPages {
    private static final int ON_HOME = 10;
    private static final int OF_EACH_COLUMN = 5;

    private final Templates templates;
    private final PublicFrames frames;
    private final Lines lines;
    private final Bodies bodies;
    private final Systems systems;
    private final Guides guides;
    private final SiteSettings settings;

    BodyPages(
            Templates templates,
            PublicFrames frames,
            Lines lines,
            Bodies bodies,
            Systems systems,
            Guides guides,
            SiteSettings settings) {
        this.templates = templates;
        this.frames = frames;
        this.lines = lines;
        this.bodies = bodies;
        this.systems = systems;
        this.guides = guides;
        this.settings = settings;
    }

    /** All of them, in both languages. */
    void all(Body body, Pages pages) {
        overview(body, pages);
        standing(body, pages);
        systems(body, pages);
        for (var column : body.columns()) {
            list(body, column, pages);
        }
    }

    /** What every publication changes: home, the overview of the columns, the reports, the feed, what search engines are told. */
    void overview(Body body, Pages pages) {
        for (var place : both(body)) {
            var t = templates.texts(place.english());
            put(pages, place, body, place.home(), "home", Map.of("home", home(body, place, t)));
            put(pages, place, body, place.address("content/"), "content", Map.of(
                    "tags", Tags.page(t, "portal.content", "content", "content"),
                    "columns", views(body, place, t, true)));
            put(pages, place, body, place.address("reports.html"), "reports", Map.of(
                    "tags", Tags.page(t, "portal.reports", "reports", "reports"),
                    "reports", Lines.views(place, lines.reports(body.authority().id()))));
            put(pages, place, body, place.address("sitemap.html"), "sitemap", Map.of(
                    "tags", Tags.page(t, "page.sitemap", "sitemap", "content"),
                    "statutory", views(body, place, t, true),
                    "own", views(body, place, t, false),
                    "services", services(place, t),
                    "bodies", underneath(body, place)));
            pages.put(
                    Place.file(place.address("feed.xml")),
                    new Feed(settings).of(place, t.get("portal.feed.title", place.name()), lines.newest(body.authority().id(), Feed.ENTRIES)));
        }
        pages.put(Place.file(body.in(false).address("sitemap-pages.xml")), sitemap(body));
    }

    /** What follows from the body's own data and its catalogue: guide, how to ask, how to tell of an error, the page for wrong addresses. */
    void standing(Body body, Pages pages) {
        for (var place : both(body)) {
            var t = templates.texts(place.english());
            var guide = guides.of(body, place, t, views(body, place, t, true));
            put(pages, place, body, place.address("guide.html"), "guide", Map.of(
                    "tags", Tags.page(t, "portal.guide", "guide", "guide"), "guide", guide));
            put(pages, place, body, place.address("apply.html"), "apply", Map.of(
                    "tags", Tags.page(t, "portal.apply", "apply", "apply"), "guide", guide));
            put(pages, place, body, place.address("error-report.html"), "error-report", Map.of(
                    "tags", Tags.page(t, "page.error-report", "error-report", "service"),
                    "ways", guide.ways(),
                    "phone", Guides.orEmpty(body.authority().contact().phone())));
            put(pages, place, body, place.address("404.html"), "gone", Map.of("sitemap", place.address("sitemap.html")));
        }
    }

    /** The texts of the systems (制度) and their list. */
    void systems(Body body, Pages pages) {
        var texts = systems.of(body.authority().id());
        for (var place : both(body)) {
            var t = templates.texts(place.english());
            var tags = Tags.page(t, "portal.systems", "systems", "systems");
            var views = texts.stream().map(text -> view(place, text)).toList();
            put(pages, place, body, place.address("systems.html"), "systems", Map.of("tags", tags, "texts", views));
            for (var view : views) {
                put(pages, place, body, view.href(), "system", Map.of("tags", tags, "text", view, "systems", place.address("systems.html")));
            }
        }
    }

    /** A column's list as a whole. */
    void list(Body body, Column column, Pages pages) {
        list(body, column, 1, pages);
    }

    /** What a new item changes of its column's list: mostly the first page alone, all of it if the item is not among the newest. */
    void listWith(Body body, Column column, ItemId added, Pages pages) {
        var list = new ListPages(column.count());
        var newest = lines.stretch(column.category().id(), list.newestFrom(), list.newestCount());
        var isNewest = newest.stream().anyMatch(line -> line.id().equals(added));
        // The last numbered page may be new, and the one before it then leads there.
        list(body, column, isNewest ? list.numbered() - 1 : 1, pages);
    }

    private void list(Body body, Column column, int firstPage, Pages pages) {
        var list = new ListPages(column.count());
        for (var place : both(body)) {
            var folder = place.address(column.folder());
            page(pages, body, place, column, folder, 0, lines.stretch(column.category().id(), list.newestFrom(), list.newestCount()));
            for (var number = Math.max(1, firstPage); number <= list.numbered(); number++) {
                page(pages, body, place, column, folder, number, lines.stretch(column.category().id(), ListPages.from(number), ListPages.SIZE));
            }
        }
    }

    /** Folders of a column, whether it is shown or not. */
    static List<String> folders(Body body, Column column) {
        return both(body).stream().map(place -> place.address(column.folder()).substring(1)).toList();
    }

    /** What stands at the root alone. */
    void root(Pages pages) {
        var sitemaps = bodies.all().stream()
                .map(body -> new Place(body, body.parent() == null, false).address("sitemap-pages.xml"))
                .toList();
        pages.put("sitemap.xml", new SitemapXml(settings).index(sitemaps));
        pages.put(
                "robots.txt",
                "User-agent: *\nDisallow: /staff\nDisallow: /service/\nSitemap: %s\n".formatted(settings.url("/sitemap.xml")).getBytes(UTF_8));
    }

    /** @param number 0 for the column's first page */
    private void page(Pages pages, Body body, Place place, Column column, String folder, int number, List<ItemLine> shown) {
        var t = templates.texts(place.english());
        var numbered = new ListPages(column.count()).numbered();
        var older = number == 0 ? numbered : number - 1;
        var newer = number == numbered ? folder : folder + ListPages.fileName(number + 1);
        var view = new ListView(
                view(place, t, column, List.of()),
                number,
                Lines.views(place, shown),
                number == 0 ? null : newer,
                older > 0 ? folder + ListPages.fileName(older) : null,
                older > 1 ? folder + ListPages.fileName(1) : null);
        var address = number == 0 ? folder : folder + ListPages.fileName(number);
        put(pages, place, body, address, "list", Map.of("tags", Tags.column(t, column, null), "list", view));
    }

    private HomeView home(Body body, Place place, Texts t) {
        var contact = body.authority().contact();
        var newest = body.head() ? newestOfAll(body, place) : Lines.views(place, lines.newestStatutory(body.authority().id(), ON_HOME));
        return new HomeView(
                newest,
                views(body, place, t, true),
                views(body, place, t, false),
                underneath(body, place),
                ways(place),
                Guides.orEmpty(contact.phone()),
                Guides.orEmpty(contact.officeHours()));
    }

    /** The head's first page shows what its towns published, too. */
    private List<LineView> newestOfAll(Body head, Place place) {
        record Published(Authority body, ItemLine line) {}
        return bodies.all().stream()
                .flatMap(body -> lines.newestStatutory(body.id(), ON_HOME).stream().map(line -> new Published(body, line)))
                .sorted(Comparator.comparing((Published published) -> published.line().publishedAt())
                        .thenComparingLong(published -> published.line().id().value())
                        .reversed())
                .limit(ON_HOME)
                .map(published -> Lines.view(place, published.line(), name(published.body(), head, place)))
                .toList();
    }

    private static String name(Authority body, Body head, Place place) {
        return body.id().equals(head.authority().id()) ? "" : place.english() ? body.nameEn() : body.shortName();
    }

    private List<Link> underneath(Body body, Place place) {
        return bodies.under(body).stream()
                .map(other -> new Place(other, false, place.english()))
                .map(other -> new Link(other.name(), other.home(), false))
                .toList();
    }

    private List<ColumnView> views(Body body, Place place, Texts t, boolean statutory) {
        return body.columns().stream()
                .filter(column -> column.category().statutory() == statutory)
                .map(column -> view(place, t, column, newestOf(column, place)))
                .toList();
    }

    private List<LineView> newestOf(Column column, Place place) {
        var from = Math.max(0, column.count() - OF_EACH_COLUMN);
        return Lines.views(place, lines.stretch(column.category().id(), from, OF_EACH_COLUMN));
    }

    private static ColumnView view(Place place, Texts t, Column column, List<LineView> newest) {
        return new ColumnView(
                column.name(place.english()), place.address(column.folder()), Guides.basis(t, column.category().article()), column.count(), newest);
    }

    private static TextView view(Place place, SystemText text) {
        return new TextView(text.title(), place.address("systems/" + text.slug() + ".html"), text.body(), Days.day(text.savedAt()));
    }

    private static List<Link> services(Place place, Texts t) {
        var ways = ways(place);
        return List.of(
                new Link(t.get("portal.apply.online"), ways.applyOnline(), false),
                new Link(t.get("portal.apply.track"), ways.track(), false),
                new Link(t.get("portal.feedback"), ways.feedback(), false),
                new Link(t.get("page.search"), place.service("search"), false),
                new Link(t.get("page.error-report"), place.address("error-report.html"), false),
                new Link(t.get("page.feed"), place.address("feed.xml"), false));
    }

    static WaysView ways(Place place) {
        return new WaysView(
                place.address("apply.html"),
                place.service("apply"),
                place.visit("/service/track"),
                place.visit("/service/clock"),
                place.service("feedback"),
                place.service("feedback") + "&kind=error-report",
                place.address("guide.html"));
    }

    private byte[] sitemap(Body body) {
        var place = body.in(false);
        var addresses = new ArrayList<>(Stream.of("", "guide.html", "systems.html", "content/", "reports.html", "apply.html", "error-report.html")
                .map(place::address)
                .toList());
        body.columns().forEach(column -> addresses.add(place.address(column.folder())));
        return new SitemapXml(settings).of(addresses, lines.newest(body.authority().id(), SitemapXml.NEWEST));
    }

    private static List<Place> both(Body body) {
        return List.of(body.in(false), body.in(true));
    }

    private void put(Pages pages, Place place, Body body, String address, String template, Map<String, ?> given) {
        var frame = frames.frame(place, templates.texts(place.english()), body.columns(), address, address);
        pages.put(Place.file(address), templates.page(template, frame, given));
    }
}

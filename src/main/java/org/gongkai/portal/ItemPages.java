package org.gongkai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.PublicItem;
import org.gongkai.disclosure.PublishedItems;
import org.gongkai.disclosure.Validity;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.page.Moments;
import org.gongkai.page.Texts;
import org.gongkai.portal.Columns.Column;
import org.gongkai.portal.view.GuideView.Fact;
import org.gongkai.portal.view.ItemView;
import org.gongkai.portal.view.ItemView.FileView;
import org.gongkai.portal.view.TagsView;
import org.gongkai.portal.view.TagsView.ArticleTags;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of items, in both languages. */
@Component
class ItemPages {
    private static final int SHORT = 100;
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,5}");

    private final PublishedItems items;
    private final Templates templates;
    private final PublicFrames frames;
    private final SiteSettings settings;
    private final Files files;

    ItemPages(PublishedItems items, Templates templates, PublicFrames frames, SiteSettings settings, Files files) {
        this.files = files;
        this.items = items;
        this.templates = templates;
        this.frames = frames;
        this.settings = settings;
    }

    List<ItemId> of(Body body) {
        return items.withPage(body.authority().id());
    }

    /** Writes an item's page; nothing if it has none. */
    void item(Body body, ItemId id, Pages pages) {
        items.item(id).ifPresent(item -> {
            for (var place : List.of(body.in(false), body.in(true))) {
                page(body, place, item, pages);
            }
            files(item, pages);
        });
    }

    /** Where an item's files lie. */
    static String folder(Body body, ItemId item) {
        return body.authority().slug() + "/item/" + item + "/";
    }

    /** The files that the gate let out with it; none of what was taken back. */
    private void files(PublicItem item, Pages pages) {
        var released = item.files();
        for (var i = 0; i < released.size() && item.withdrawal() == null; i++) {
            try (var content = files.open(released.get(i))) {
                pages.put(Place.file(address(item, i, released.get(i))), content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Not read: file " + released.get(i).id(), e);
            }
        }
    }

    /** A name of our own: {@code /wanlong/item/17/1.pdf}; what the file was called may be anything. */
    private static String address(PublicItem item, int position, KeptFile file) {
        var ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return item.path().replaceFirst("\\.html$", "/") + (position + 1) + "." + (ENDING.matcher(ending).matches() ? ending : "bin");
    }

    private static List<FileView> fileViews(PublicItem item) {
        var released = item.files();
        return IntStream.range(0, released.size())
                .mapToObj(i -> {
                    var file = released.get(i);
                    return new FileView(item.titleOf(file), address(item, i, file), Math.ceilDiv(file.bytes(), 1024L) + " KB", file.name());
                })
                .toList();
    }

    private void page(Body body, Place place, PublicItem item, Pages pages) {
        var t = templates.texts(place.english());
        var column = column(body, item);
        var address = place.here(item.path());
        var within = column.map(it -> place.address(it.folder())).orElse(place.address("content/"));
        var frame = frames.frame(place, t, body.columns(), address, item.kind() == ItemKind.ANNUAL_REPORT ? place.address("reports.html") : within);
        pages.put(Place.file(address), templates.page("item", frame, Map.of("tags", tags(t, body, item, column), "item", view(t, body, place, item, column))));
    }

    /** The column as it is shown; none if the item stands outside the catalogue or alone in a withdrawn column. */
    private static Optional<Column> column(Body body, PublicItem item) {
        var category = item.category();
        return body.columns().stream().filter(it -> category != null && it.category().id().equals(category.id())).findFirst();
    }

    private static ItemView view(Texts t, Body body, Place place, PublicItem item, Optional<Column> column) {
        var withdrawal = item.withdrawal();
        var validity = item.standing().validity();
        return new ItemView(
                item.title(),
                facts(t, body, item),
                withdrawal == null ? item.body() : "",
                withdrawal == null ? fileViews(item) : List.of(),
                item.interprets() == null ? null : Lines.view(place, item.interprets(), ""),
                Lines.views(place, item.interpretations()),
                change(t, item),
                withdrawal == null ? null : new ItemView.Notice(Days.day(withdrawal.at()), withdrawal.because()),
                validity != Validity.IN_FORCE,
                t.get("portal.validity." + validity.code()),
                column.map(it -> it.name(place.english())).orElse(""),
                column.map(it -> place.address(it.folder())).orElse(""),
                place.here(item.path()),
                BodyPages.ways(place).errorReport() + "&page=" + item.path());
    }

    /** The labels of the norm, in its order (国办公开办函〔2019〕61号). */
    private static List<Fact> facts(Texts t, Body body, PublicItem item) {
        var facts = new ArrayList<Fact>();
        fact(facts, t, "portal.meta.index", item.indexNumber());
        var category = item.category();
        if (category != null) {
            facts.add(new Fact(t.get("portal.meta.theme"), t.either(category.name(), category.nameEn()), false));
        }
        facts.add(new Fact(t.get("portal.meta.issuer"), t.either(body.authority().name(), body.authority().nameEn()), false));
        fact(facts, t, "portal.meta.formed", item.formedOn().toString());
        fact(facts, t, "portal.meta.title", item.title());
        fact(facts, t, "portal.meta.number", item.documentNumber());
        fact(facts, t, "portal.meta.published", Moments.of(item.publishedAt()));
        facts.add(new Fact(t.get("portal.meta.validity"), validity(t, item), false));
        fact(facts, t, "portal.meta.source", item.source());
        return facts;
    }

    private static void fact(List<Fact> facts, Texts t, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(t.get(key), value, true));
        }
    }

    private static String validity(Texts t, PublicItem item) {
        var words = t.get("portal.validity." + item.standing().validity().code());
        var from = item.standing().from();
        return from == null ? words : t.get("portal.meta.since", words, from.toString());
    }

    private static String change(Texts t, PublicItem item) {
        if (item.version() == 1) {
            return "";
        }
        var day = Days.day(item.changedAt());
        var note = item.changeNote();
        return note == null || note.isBlank() ? t.get("portal.item.changed.plain", day) : t.get("portal.item.changed", day, note);
    }

    private TagsView tags(Texts t, Body body, PublicItem item, Optional<Column> column) {
        var article = new ArticleTags(
                item.title(),
                Moments.of(item.publishedAt()),
                Objects.requireNonNullElse(item.source(), body.authority().name()),
                column.map(it -> it.name(false) + "," + body.authority().shortName()).orElse(body.authority().shortName()),
                description(item),
                settings.url(item.path()));
        return column.map(it -> Tags.column(t, it, article)).orElseGet(() -> Tags.article(t, article));
    }

    /** The summary, the beginning of the text, or at the least the title: the tag is never empty. */
    private static String description(PublicItem item) {
        if (item.withdrawal() != null) {
            return item.title();
        }
        if (!item.summary().isBlank()) {
            return item.summary();
        }
        var text = Jsoup.parse(item.body()).text();
        return text.isBlank() ? item.title() : text.length() <= SHORT ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHORT))) + "…";
    }
}

package org.gongkai.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.ItemId;
import org.gongkai.portal.Columns.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Writes the public site: all of it, or what one change touches. */
@Component
public class Portal {
    private final Site site;
    private final Bodies bodies;
    private final Columns columns;
    private final BodyPages bodyPages;
    private final ItemPages itemPages;
    private final PublicFrames frames;
    private final Assets assets;

    private final Turns turns;

    /** The site, as long as the program does not end. */
    private final Pages pages;

    Portal(
            Site site,
            Bodies bodies,
            Columns columns,
            BodyPages bodyPages,
            ItemPages itemPages,
            PublicFrames frames,
            Assets assets,
            ConfigurableApplicationContext program) {
        this.site = site;
        this.bodies = bodies;
        this.columns = columns;
        this.bodyPages = bodyPages;
        this.itemPages = itemPages;
        this.frames = frames;
        this.assets = assets;
        this.turns = new Turns(program::isClosed);
        this.pages = (path, content) -> {
            turns.requireTime();
            site.put(path, content);
        };
    }

    /**
     * Writes every page and takes away what is no longer one.
     *
     * @return how many files the site has now, compressed twins not counted
     * @throws ProgramEnds if the program ends before; some pages are new then and the others as they were
     */
    public int writeAll() {
        var written = new HashSet<String>();
        turns.take(() -> {
            render((path, content) -> {
                pages.put(path, content);
                written.add(path);
            });
            site.paths().stream().filter(path -> !written.contains(path)).forEach(site::remove);
        });
        return written.size();
    }

    /** Makes every page that the site should hold now. */
    void render(Pages taker) {
        assets.all(taker);
        for (var authority : bodies.all()) {
            frames.forget(authority);
            var body = bodies.of(authority.id());
            bodyPages.all(body, taker);
            itemPages.of(body).forEach(item -> itemPages.item(body, item, taker));
        }
        if (bodies.head().isPresent()) {
            bodyPages.root(taker);
        }
    }

    /** An item became public. */
    void published(ItemId item, AuthorityId authority, @Nullable CategoryId category) {
        turns.take(() -> {
            var body = read(authority);
            var column = category == null ? Optional.<Column>empty() : columns.byId(category);
            if (column.isPresent() && column.get().count() == 1 && !column.get().category().statutory()) {
                whole(body); // a column of the body's own that had been empty: every page now names it
                return;
            }
            itemPages.item(body, item, pages);
            overviews(body);
            column.ifPresent(it -> bodyPages.listWith(body, it, item, pages));
        });
    }

    /** An item changed or was taken back: it may stand, or have stood, anywhere in the lists of these categories. */
    void changed(ItemId item, AuthorityId authority, Collection<CategoryId> categories) {
        turns.take(() -> {
            var body = read(authority);
            var written = new HashSet<String>();
            itemPages.item(body, item, (path, content) -> {
                pages.put(path, content);
                written.add(path);
            });
            site.clear(ItemPages.folder(body, item), written); // files that belong to it no longer
            overviews(body);
            for (var category : categories) {
                columns.byId(category).ifPresent(column -> rewrite(body, column));
            }
        });
    }

    private void rewrite(Body body, Column column) {
        if (column.count() == 0) {
            BodyPages.folders(body, column).forEach(folder -> site.clear(folder, Set.of()));
        } else {
            bodyPages.list(body, column, pages);
            var gone = ListPages.fileName(new ListPages(column.count()).numbered() + 1);
            BodyPages.folders(body, column).forEach(folder -> site.remove(folder + gone));
        }
        // A column of the body's own that appeared or vanished stands, or stood, on every page.
        if (column.count() < 2 && !column.category().statutory()) {
            whole(body);
        }
    }

    /** Something that stands on each of a body's pages changed. */
    void changed(AuthorityId authority) {
        turns.share(new WholeBody(authority), () -> {
            whole(read(authority));
            bodyPages.root(pages);
        });
    }

    void systemsChanged(AuthorityId authority) {
        turns.share(new SystemTexts(authority), () -> bodyPages.systems(read(authority), pages));
    }

    private void whole(Body body) {
        bodyPages.all(body, pages);
        itemPages.of(body).forEach(item -> itemPages.item(body, item, pages));
        overviews(body);
    }

    /** The body's own first pages, and those of the bodies above it, which name it; the head shows what it publishes, too. */
    private void overviews(Body body) {
        bodyPages.overview(body, pages);
        bodyPages.standing(body, pages);
        bodies.above(body).forEach(above -> bodyPages.overview(above, pages));
    }

    private Body read(AuthorityId authority) {
        var body = bodies.of(authority);
        frames.forget(body.authority());
        return body;
    }

    private record WholeBody(AuthorityId authority) {}

    private record SystemTexts(AuthorityId authority) {}
}

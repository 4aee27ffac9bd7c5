package org.gongkai.portal;

import java.util.HashSet;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.ItemLine;
import org.gongkai.disclosure.PublishedLists;
import org.gongkai.portal.view.LineView;
import org.springframework.stereotype.Component;

/** Lines of the lists that a page shows. */
@Component
class Lines {
    private static final int LOOKED_THROUGH = 60;

    private final Catalogue catalogue;
    private final PublishedLists lists;

    Lines(Catalogue catalogue, PublishedLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** The newest of what the law wants published: news never push it off the first page. */
    List<ItemLine> newestStatutory(AuthorityId body, int atMost) {
        var statutory = new HashSet<CategoryId>();
        catalogue.of(body).stream().filter(Category::statutory).forEach(category -> statutory.add(category.id()));
        return lists.latest(body, LOOKED_THROUGH).stream()
                .filter(line -> line.category() != null && statutory.contains(line.category()))
                .limit(atMost)
                .toList();
    }

    List<ItemLine> newest(AuthorityId body, int atMost) {
        return lists.latest(body, atMost);
    }

    List<ItemLine> reports(AuthorityId body) {
        return lists.reports(body);
    }

    /** A stretch of a column, the newest first; {@code from} counts from the oldest. */
    List<ItemLine> stretch(CategoryId column, int from, int atMost) {
        return lists.ofCategory(column, from, atMost).reversed();
    }

    static List<LineView> views(Place place, List<ItemLine> lines) {
        return lines.stream().map(line -> view(place, line, "")).toList();
    }

    static LineView view(Place place, ItemLine line, String body) {
        return new LineView(line.title(), place.here(line.path()), Days.day(line.publishedAt()), body);
    }
}

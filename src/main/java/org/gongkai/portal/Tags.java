package org.gongkai.portal;

import org.gongkai.page.Texts;
import org.gongkai.portal.Columns.Column;
import org.gongkai.portal.view.TagsView;
import org.gongkai.portal.view.TagsView.ArticleTags;
import org.jspecify.annotations.Nullable;

/** Meta tags of columns and items (国办发〔2017〕47号). */
final class Tags {
    private Tags() {}

    /**
     * Of one of the fixed pages.
     *
     * @param name key of its name, {@code portal.guide}
     * @param page its name in {@code portal.tags.NAME}
     * @param type its name in {@code portal.tags.type.NAME}
     */
    static TagsView page(Texts t, String name, String page, String type) {
        var words = t.get(name);
        return new TagsView(words, t.get("portal.tags." + page), t.get("portal.tags.keywords", words), t.get("portal.tags.type." + type), null);
    }

    static TagsView column(Texts t, Column column, @Nullable ArticleTags article) {
        var words = column.name(t.isEnglish());
        return new TagsView(
                words,
                t.get("portal.tags.column", words),
                t.get("portal.tags.keywords", words),
                t.get(column.category().statutory() ? "portal.tags.type.content" : "portal.tags.type.news"),
                article);
    }

    /** Of an item outside the catalogue. */
    static TagsView article(Texts t, ArticleTags article) {
        var words = t.get("page.disclosure");
        return new TagsView(words, t.get("portal.tags.content"), t.get("portal.tags.keywords", words), t.get("portal.tags.type.content"), article);
    }
}

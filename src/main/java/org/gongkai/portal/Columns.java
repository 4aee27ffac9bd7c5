package org.gongkai.portal;

import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.PublishedLists;
import org.springframework.stereotype.Component;

/** The columns of a body that the site shows: an empty one is not shown (国办发〔2017〕47号). */
@Component
class Columns {
    private final Catalogue catalogue;
    private final PublishedLists lists;

    Columns(Catalogue catalogue, PublishedLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    List<Column> of(AuthorityId body) {
        return catalogue.of(body).stream()
                .map(category -> new Column(category, lists.count(category.id())))
                .filter(column -> column.count() > 0)
                .toList();
    }

    /** A catalogue entry, shown or not; none if the body has it no longer. */
    Optional<Column> byId(CategoryId id) {
        return catalogue.byId(id).map(category -> new Column(category, lists.count(id)));
    }

    /** A catalogue entry and how many items it lists. */
    record Column(Category category, int count) {
        /** What is required by law and what is not never share a folder (国办公开办函〔2019〕61号). */
        String folder() {
            return (category.statutory() ? "content/" : "news/") + category.slug() + "/";
        }

        String name(boolean english) {
            return english ? category.nameEn() : category.name();
        }
    }
}

package org.gongkai.demo;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.PastItem;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.PublicationChannel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sample body's items: public ones with their reviews, and those that are registered and kept. */
@Component
class ItemLayer {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final Catalogue catalogue;
    private final PastItems past;
    private final ReviewLayer reviews;

    ItemLayer(JdbcClient jdbc, Rows rows, Catalogue catalogue, PastItems past, ReviewLayer reviews) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalogue = catalogue;
        this.past = past;
        this.reviews = reviews;
    }

    /** The ids of the public ones by their keys. */
    Map<String, ItemId> lay(SampleBody sample, AuthorityId authority) {
        var categories = catalogue.of(authority).stream().collect(Collectors.toMap(Category::slug, Category::id));
        var items = sample.items().stream().filter(SampleItem::isPublic).toList();
        var ids = past.take(items.stream().map(item -> past(item, authority, categories)).toList());
        var byKey = new HashMap<String, ItemId>();
        IntStream.range(0, ids.size()).forEach(i -> byKey.put(items.get(i).key(), ids.get(i)));
        link(items, byKey);
        sign(sample, items, byKey);
        reviews.lay(sample, items, byKey, categories);
        sample.items().stream().filter(item -> !item.isPublic()).forEach(item -> keep(item, sample, authority));
        return byKey;
    }

    private static PastItem past(SampleItem item, AuthorityId authority, Map<String, CategoryId> categories) {
        return new PastItem(
                authority,
                item.category() == null ? null : Objects.requireNonNull(categories.get(item.category()), item.category()),
                ItemKind.of(item.kind()),
                item.title(),
                item.summary(),
                Objects.requireNonNull(item.body()),
                item.formed(),
                item.documentNumber(),
                item.source(),
                Objects.requireNonNull(item.publishedAt()).toInstant(),
                item.channels().stream().collect(Collectors.toMap(it -> PublicationChannel.of(it.channel()), SampleItem.Channel::on)),
                null,
                item.reportYear(),
                null);
    }

    /** Once all have their ids, since an index number follows the order of publication. */
    private void link(List<SampleItem> items, Map<String, ItemId> byKey) {
        var interpretations = items.stream().filter(item -> item.interprets() != null).toList();
        for (var table : List.of("update item set interprets = :other where id = :id", "update item_version set interprets = :other where item_id = :id")) {
            rows.each(table, interpretations, item -> Rows.row()
                    .addValue("id", id(byKey, item.key()).value())
                    .addValue("other", id(byKey, Objects.requireNonNull(item.interprets())).value()));
        }
    }

    /** The clerk wrote them, on their own day. */
    private void sign(SampleBody sample, List<SampleItem> items, Map<String, ItemId> byKey) {
        var clerk = clerk(sample);
        rows.each(
                """
                update item_version set saved_by = account.name, saved_at = :saved, editors = array[account.id]
                from account where item_id = :id and account.login = :clerk
                """,
                items,
                item -> Rows.row()
                        .addValue("id", id(byKey, item.key()).value())
                        .addValue("saved", item.saved())
                        .addValue("clerk", clerk.login()));
        rows.each(
                """
                update item set created_by = account.id, created_at = :saved
                from account where item.id = :id and account.login = :clerk
                """,
                items,
                item -> Rows.row()
                        .addValue("id", id(byKey, item.key()).value())
                        .addValue("saved", item.saved())
                        .addValue("clerk", clerk.login()));
    }

    private void keep(SampleItem item, SampleBody sample, AuthorityId authority) {
        var clerk = clerk(sample);
        var id = jdbc.sql(
                        """
                        insert into item (authority_id, kind, formed_on, source, attribute, ground, reevaluate_on, state,
                                          imported, created_by, created_at, kept_at)
                        select :authority, :kind, :formed, :source, :attribute, :ground, :reevaluate, 'kept', true, id, :saved, :saved
                        from account where login = :clerk
                        returning id
                        """)
                .param("authority", authority.value())
                .param("kind", item.kind())
                .param("formed", item.formed())
                .param("source", item.source())
                .param("attribute", item.attribute())
                .param("ground", item.ground(), Types.VARCHAR)
                .param("reevaluate", LocalDate.of(2026, 12, 1)) // art. 18: looked at again from time to time
                .param("saved", item.saved())
                .param("clerk", clerk.login())
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into item_version (item_id, version, title, summary, body, kind, formed_on, source, saved_by, saved_at)
                        values (:id, 1, :title, :summary, :body, :kind, :formed, :source, :by, :saved)
                        """)
                .param("id", id)
                .param("title", item.title())
                .param("summary", item.summary())
                .param("body", item.body())
                .param("kind", item.kind())
                .param("formed", item.formed())
                .param("source", item.source())
                .param("by", clerk.name())
                .param("saved", item.saved())
                .update();
    }

    private static SampleBody.Login clerk(SampleBody sample) {
        return sample.logins().stream().filter(login -> login.roles().contains("clerk")).findFirst().orElseThrow();
    }

    static ItemId id(Map<String, ItemId> byKey, String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }
}

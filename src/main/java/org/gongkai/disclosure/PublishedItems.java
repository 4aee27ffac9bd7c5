package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is public, to read. An item has a page when it was published on the portal; one that hung on a notice column
 * only is counted ({@link #published}) but has none.
 */
@Repository
public class PublishedItems {
    private static final String LINES =
            """
            select item.id, title, slug, item.category_id, item.kind, published_at
            from item
            join item_version on item_id = item.id and item_version.version = item.version
            join authority on authority.id = item.authority_id
            where exists (select 1 from publication where publication.item_id = item.id and channel = 'portal')
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Gate gate;
    private final ItemStore store;

    PublishedItems(JdbcClient jdbc, Catalogue catalogue, Gate gate, ItemStore store) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.store = store;
        this.catalogue = catalogue;
    }

    /** An item that has a page: published, or withdrawn with a notice in its place. */
    public Optional<PublicItem> item(ItemId id) {
        return jdbc.sql(
                        """
                        select item.id, item.authority_id, slug, index_number, item.category_id, item.kind,
                               item.document_number, item.formed_on, published_at, validity, validity_from, title, summary,
                               body, item.source, item.interprets, item.version, changed_at, change_note, withdrawn_at,
                               withdrawn_because, item.report_year
                        from item
                        join item_version on item_id = item.id and item_version.version = item.version
                        join authority on authority.id = item.authority_id
                        where item.id = :id and state in ('published', 'withdrawn')
                          and exists (select 1 from publication where publication.item_id = item.id and channel = 'portal')
                        """)
                .param("id", id.value())
                .query((row, _) -> publicItem(id, row))
                .optional()
                .flatMap(item -> item);
    }

    /** Every item of a body that has a page, withdrawn ones included, oldest first: what writes the whole site asks this. */
    public List<ItemId> withPage(AuthorityId authority) {
        return jdbc.sql(
                        """
                        select id from item
                        where authority_id = :authority and state in ('published', 'withdrawn')
                          and exists (select 1 from publication where item_id = item.id and channel = 'portal')
                        order by published_at, id
                        """)
                .param("authority", authority.value())
                .query((row, _) -> new ItemId(row.getLong("id")))
                .list();
    }

    /** Public items of a category, oldest first. */
    public List<ItemId> ofCategory(CategoryId category) {
        return jdbc.sql(
                        """
                        select id from item
                        where category_id = :category and state = 'published'
                          and exists (select 1 from publication where item_id = item.id and channel = 'portal')
                        order by published_at, id
                        """)
                .param("category", category.value())
                .query((row, _) -> new ItemId(row.getLong("id")))
                .list();
    }

    /** A stretch of a category's list, oldest first; {@code from} counts from 0. */
    public List<ItemLine> lines(CategoryId category, int from, int atMost) {
        return jdbc.sql(LINES
                        + """
                          and item.category_id = :category and state = 'published'
                        order by published_at, item.id offset :from limit :atMost
                        """)
                .param("category", category.value())
                .param("from", from)
                .param("atMost", atMost)
                .query((row, _) -> line(row))
                .list();
    }

    /** How many public items a category lists. */
    public int count(CategoryId category) {
        return jdbc.sql(
                        """
                        select count(*) from item
                        where category_id = :category and state = 'published'
                          and exists (select 1 from publication where item_id = item.id and channel = 'portal')
                        """)
                .param("category", category.value())
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .single();
    }

    /** A body's latest public items, latest first. */
    public List<ItemLine> latest(AuthorityId authority, int atMost) {
        return jdbc.sql(LINES
                        + """
                          and item.authority_id = :authority and state = 'published'
                        order by published_at desc, item.id desc limit :atMost
                        """)
                .param("authority", authority.value())
                .param("atMost", atMost)
                .query((row, _) -> line(row))
                .list();
    }

    /** A body's annual reports (art. 49), the latest year first. */
    public List<ItemLine> reports(AuthorityId authority) {
        return jdbc.sql(LINES
                        + """
                          and item.authority_id = :authority and state = 'published' and item.kind = 'annual-report'
                        order by item.report_year desc nulls last, published_at desc, item.id desc
                        """)
                .param("authority", authority.value())
                .query((row, _) -> line(row))
                .list();
    }

    /** A body's items that were taken back, latest first. */
    public List<ItemLine> withdrawn(AuthorityId authority) {
        return jdbc.sql(LINES
                        + """
                          and item.authority_id = :authority and state = 'withdrawn'
                        order by withdrawn_at desc, item.id desc
                        """)
                .param("authority", authority.value())
                .query((row, _) -> line(row))
                .list();
    }

    /**
     * Every publication of a body from one day to another, both included, oldest first: one record for each
     * item, wherever it was made public, and whether or not it was taken back later.
     */
    public List<ItemRecord> published(AuthorityId authority, LocalDate from, LocalDate to) {
        var channels = channels(authority);
        return jdbc.sql(
                        """
                        select item.id, title, index_number, item.category_id, item.kind, state, item.formed_on, published_at
                        from item
                        join item_version on item_id = item.id and item_version.version = item.version
                        where authority_id = :authority and attribute = 'proactive'
                          and state in ('published', 'withdrawn')
                          and published_at >= :from and published_at < :to
                        order by published_at, item.id
                        """)
                .param("authority", authority.value())
                .param("from", ChinaTime.startOf(from))
                .param("to", ChinaTime.startOf(to.plusDays(1)))
                .query((row, _) -> {
                    var id = new ItemId(row.getLong("id"));
                    return new ItemRecord(
                            id,
                            row.getString("title"),
                            row.getString("index_number"),
                            category(row),
                            ItemKind.of(row.getString("kind")),
                            ItemState.of(row.getString("state")),
                            row.getObject("formed_on", LocalDate.class),
                            ChinaTime.dayOf(moment(row, "published_at")),
                            channels.getOrDefault(id, Map.of()));
                })
                .list();
    }

    private Map<ItemId, Map<PublicationChannel, LocalDate>> channels(AuthorityId authority) {
        var channels = new HashMap<ItemId, Map<PublicationChannel, LocalDate>>();
        jdbc.sql(
                        """
                        select item_id, channel, on_day from publication
                        where item_id in (select id from item where authority_id = :authority)
                        """)
                .param("authority", authority.value())
                .query(row -> {
                    channels.computeIfAbsent(new ItemId(row.getLong("item_id")), _ -> new EnumMap<>(PublicationChannel.class))
                            .put(PublicationChannel.of(row.getString("channel")), row.getObject("on_day", LocalDate.class));
                });
        return channels;
    }

    /** Empty if exactly this never passed the gate. */
    private Optional<PublicItem> publicItem(ItemId id, ResultSet row) throws SQLException {
        var authority = new AuthorityId(row.getLong("authority_id"));
        var text = store.text(id, row.getInt("version")).orElseThrow();
        var release = gate.released(text.leaving(id, authority));
        return release.isEmpty() ? Optional.empty() : Optional.of(publicItem(id, authority, text.files(), release.get(), row));
    }

    private PublicItem publicItem(
            ItemId id, AuthorityId authority, List<PublicItem.Attachment> files, Release release, ResultSet row)
            throws SQLException {
        var category = category(row);
        var interprets = row.getLong("interprets");
        return new PublicItem(
                id,
                authority,
                ItemAddress.of(row.getString("slug"), id),
                row.getString("index_number"),
                category == null ? null : catalogue.byId(category).orElseThrow(),
                ItemKind.of(row.getString("kind")),
                row.getString("document_number"),
                row.getObject("formed_on", LocalDate.class),
                moment(row, "published_at"),
                new PublicItem.Standing(
                        Validity.of(row.getString("validity")), row.getObject("validity_from", LocalDate.class)),
                release.title(),
                row.getString("summary"),
                release.html(),
                row.getString("source"),
                files,
                interprets == 0 ? null : publicLine(new ItemId(interprets)),
                interpretations(id),
                row.getInt("version"),
                moment(row, "changed_at"),
                row.getString("change_note"),
                withdrawal(row),
                channels(id),
                row.getObject("report_year", Integer.class),
                release);
    }

    private PublicItem.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        return row.getObject("withdrawn_at") == null
                ? null
                : new PublicItem.Withdrawal(moment(row, "withdrawn_at"), row.getString("withdrawn_because"));
    }

    private @Nullable ItemLine publicLine(ItemId id) {
        return jdbc.sql(LINES + " and item.id = :id and state = 'published'")
                .param("id", id.value())
                .query((row, _) -> line(row))
                .optional()
                .orElse(null);
    }

    private List<ItemLine> interpretations(ItemId id) {
        return jdbc.sql(LINES + " and item.interprets = :id and state = 'published' order by published_at, item.id")
                .param("id", id.value())
                .query((row, _) -> line(row))
                .list();
    }

    private Map<PublicationChannel, LocalDate> channels(ItemId id) {
        var channels = new EnumMap<PublicationChannel, LocalDate>(PublicationChannel.class);
        jdbc.sql("select channel, on_day from publication where item_id = :item")
                .param("item", id.value())
                .query(row -> {
                    channels.put(
                            PublicationChannel.of(row.getString("channel")), row.getObject("on_day", LocalDate.class));
                });
        return channels;
    }

    private static ItemLine line(ResultSet row) throws SQLException {
        var id = new ItemId(row.getLong("id"));
        return new ItemLine(
                id,
                row.getString("title"),
                ItemAddress.of(row.getString("slug"), id),
                category(row),
                ItemKind.of(row.getString("kind")),
                moment(row, "published_at"));
    }

    private static @Nullable CategoryId category(ResultSet row) throws SQLException {
        var category = row.getLong("category_id");
        return category == 0 ? null : new CategoryId(category);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

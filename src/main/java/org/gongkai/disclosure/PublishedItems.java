package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that have a page: published on the portal, or taken back with a notice in their place. One that hung on a notice
 * column only has none.
 */
@Repository
public class PublishedItems {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Gate gate;
    private final VersionStore versions;
    private final Publications publications;
    private final PublishedLists lists;

    PublishedItems(
            JdbcClient jdbc, Catalogue catalogue, Gate gate, VersionStore versions, Publications publications, PublishedLists lists) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.gate = gate;
        this.versions = versions;
        this.publications = publications;
        this.lists = lists;
    }

    /**
     * An item with its page; empty if it has none, or if what is on record is not exactly what passed the gate. What belongs to
     * it is read while its row is: all on one connection, so that nobody holds one while waiting for a second.
     */
    @Transactional(readOnly = true)
    public Optional<PublicItem> item(ItemId id) {
        return jdbc.sql(
                        """
                        select item.authority_id, slug, index_number, item.category_id, item.kind, formed_on, published_at,
                               validity, validity_from, interprets, version, changed_at, withdrawn_at, withdrawn_because,
                               report_year
                        from item join authority on authority.id = item.authority_id
                        where item.id = :id and state in ('published', 'withdrawn')
                          and exists (select 1 from publication where publication.item_id = item.id and channel = 'portal')
                        """)
                .param("id", id.value())
                .query((row, _) -> publicItem(id, row))
                .optional()
                .flatMap(item -> item);
    }

    /** Every item of a body that has a page, those taken back included, oldest first: what writes the whole site asks this. */
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

    private Optional<PublicItem> publicItem(ItemId id, ResultSet row) throws SQLException {
        var text = versions.text(id, row.getInt("version")).orElseThrow();
        var release = gate.released(text.leaving(id, new AuthorityId(row.getLong("authority_id"))));
        return release.isEmpty() ? Optional.empty() : Optional.of(publicItem(id, release.get(), row));
    }

    private PublicItem publicItem(ItemId id, Release release, ResultSet row) throws SQLException {
        var category = row.getLong("category_id");
        var interprets = row.getLong("interprets");
        return new PublicItem(
                id,
                release,
                ItemAddress.of(row.getString("slug"), id),
                row.getString("index_number"),
                category == 0 ? null : catalogue.byId(new CategoryId(category)).orElseThrow(),
                ItemKind.of(row.getString("kind")),
                row.getObject("formed_on", LocalDate.class),
                moment(row, "published_at"),
                new PublicItem.Standing(
                        Validity.of(row.getString("validity")), row.getObject("validity_from", LocalDate.class)),
                interprets == 0 ? null : lists.line(new ItemId(interprets)).orElse(null),
                lists.interpretationsOf(id),
                moment(row, "changed_at"),
                withdrawal(row),
                publications.of(id),
                row.getObject("report_year", Integer.class));
    }

    private static PublicItem.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        return row.getObject("withdrawn_at") == null
                ? null
                : new PublicItem.Withdrawal(moment(row, "withdrawn_at"), row.getString("withdrawn_because"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

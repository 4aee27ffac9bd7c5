package org.gongkai.disclosure;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.screening.Gate;
import org.gongkai.screening.ReleasedTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of public items. Their titles are the gate's: what never left stands in none. */
@Repository
public class PublishedLists {
    private static final String LINES =
            """
            select item.id, version, slug, category_id, kind, published_at
            from item join authority on authority.id = item.authority_id
            where state = 'published'
              and exists (select 1 from publication where publication.item_id = item.id and channel = 'portal')
            """;

    private final JdbcClient jdbc;
    private final Gate gate;

    PublishedLists(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /** A stretch of a category's list, oldest first; {@code from} counts from 0. */
    public List<ItemLine> ofCategory(CategoryId category, int from, int atMost) {
        return lines(jdbc.sql(LINES
                        + """
                          and category_id = :category
                        order by published_at, item.id offset :from limit :atMost
                        """)
                .param("category", category.value())
                .param("from", from)
                .param("atMost", atMost));
    }

    /** How many public items a category lists. */
    public int count(CategoryId category) {
        return jdbc.sql(
                        """
                        select count(*) from item
                        where category_id = :category and state = 'published'
                          and exists (select 1 from publication where publication.item_id = item.id and channel = 'portal')
                        """)
                .param("category", category.value())
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .single();
    }

    /** A body's latest public items, latest first. */
    public List<ItemLine> latest(AuthorityId authority, int atMost) {
        return lines(jdbc.sql(LINES
                        + """
                          and item.authority_id = :authority
                        order by published_at desc, item.id desc limit :atMost
                        """)
                .param("authority", authority.value())
                .param("atMost", atMost));
    }

    /** A body's annual reports (art. 49), the latest year first. */
    public List<ItemLine> reports(AuthorityId authority) {
        return lines(jdbc.sql(LINES
                        + """
                          and item.authority_id = :authority and kind = 'annual-report'
                        order by report_year desc nulls last, published_at desc, item.id desc
                        """)
                .param("authority", authority.value()));
    }

    /** The public items that explain this one, oldest first. */
    List<ItemLine> interpretationsOf(ItemId item) {
        return lines(jdbc.sql(LINES + " and interprets = :item order by published_at, item.id").param("item", item.value()));
    }

    /** One item; empty if it is not public. */
    Optional<ItemLine> line(ItemId item) {
        return lines(jdbc.sql(LINES + " and item.id = :item").param("item", item.value())).stream().findFirst();
    }

    private List<ItemLine> lines(StatementSpec asked) {
        var listed = asked.query((row, _) -> Listed.of(row)).list();
        var titles = gate.titles(listed.stream().collect(toMap(it -> it.id().subject(), Listed::version)));
        return listed.stream()
                .flatMap(it -> Stream.ofNullable(titles.get(it.id().subject())).map(it::under))
                .toList();
    }

    /** An item in a list, before the gate has handed out its title. */
    private record Listed(
            ItemId id, int version, String path, @Nullable CategoryId category, ItemKind kind, Instant publishedAt) {

        static Listed of(ResultSet row) throws SQLException {
            var id = new ItemId(row.getLong("id"));
            var category = row.getLong("category_id");
            return new Listed(
                    id,
                    row.getInt("version"),
                    ItemAddress.of(row.getString("slug"), id),
                    category == 0 ? null : new CategoryId(category),
                    ItemKind.of(row.getString("kind")),
                    row.getObject("published_at", OffsetDateTime.class).toInstant());
        }

        ItemLine under(ReleasedTitle title) {
            return new ItemLine(id, title, path, category, kind, publishedAt);
        }
    }
}

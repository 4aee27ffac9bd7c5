package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register of items: filtered, sorted, page by page, always within the caller's reach. */
@Repository
public class ItemRegister {
    private static final String FROM =
            """
            from item
            join item_version on item_id = item.id and item_version.version = item.version
            left join category on category.id = item.category_id
            where item.authority_id in (:bodies)
            """;

    private static final String WHERE =
            """
              and (:category::bigint is null or item.category_id = :category)
              and (:attribute::text is null or item.attribute = :attribute)
              and (:year::int is null
                   or extract(year from coalesce(item.published_at at time zone 'Asia/Shanghai', item.formed_on)) = :year)
              and (:text::text is null or title ilike :text or item.document_number ilike :text or item.index_number ilike :text)
            """;

    // A new version under review counts as under review, though the old one is public.
    private static final String STATE =
            """
              and (:state::text is null or item.state = :state or (:state = 'in-review' and item.stage is not null))
            """;

    private final JdbcClient jdbc;

    ItemRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stretch of the list; {@code from} counts from 0. */
    public List<ItemRow> rows(Staff staff, ItemFilter filter, int from, int atMost) {
        if (staff.reach(Permission.READ_ITEMS).isEmpty()) {
            return List.of();
        }
        var query = jdbc.sql(
                """
                select item.id, title, item.state, item.revision, item.stage, item.attribute, item.kind, category.name,
                       item.index_number, item.document_number, item.formed_on, item.published_at
                """
                        + FROM + WHERE + STATE + "order by " + filter.order().sql() + " offset :from limit :atMost");
        return bound(query, staff, filter)
                .param("from", from)
                .param("atMost", atMost)
                .query((row, _) -> row(row))
                .list();
    }

    /** How many the whole list has. */
    public int count(Staff staff, ItemFilter filter) {
        if (staff.reach(Permission.READ_ITEMS).isEmpty()) {
            return 0;
        }
        return bound(jdbc.sql("select count(*) " + FROM + WHERE + STATE), staff, filter)
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .single();
    }

    /** How many there are in each state, the filter's own state left aside. */
    public Map<ItemState, Integer> counts(Staff staff, ItemFilter filter) {
        var counts = new EnumMap<ItemState, Integer>(ItemState.class);
        if (staff.reach(Permission.READ_ITEMS).isEmpty()) {
            return counts;
        }
        var byState = new HashMap<String, Integer>();
        bound(jdbc.sql("select item.state, count(*), count(stage) " + FROM + WHERE + "group by item.state"), staff, filter)
                .query(row -> {
                    byState.merge(row.getString(1), row.getInt(2), Integer::sum);
                    if (!row.getString(1).equals("in-review")) {
                        byState.merge("in-review", row.getInt(3), Integer::sum);
                    }
                });
        byState.forEach((code, count) -> counts.put(ItemState.of(code), count));
        return counts;
    }

    /** Years in which the caller's bodies published anything, the latest first. */
    public List<Integer> years(Staff staff) {
        var bodies = staff.reach(Permission.READ_ITEMS);
        if (bodies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select distinct extract(year from coalesce(published_at at time zone 'Asia/Shanghai', formed_on))::int as year
                        from item where authority_id in (:bodies) order by year desc
                        """)
                .param("bodies", Items.ids(bodies))
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .list();
    }

    private static StatementSpec bound(StatementSpec query, Staff staff, ItemFilter filter) {
        return query.param("bodies", Items.ids(staff.reach(Permission.READ_ITEMS)))
                .param("state", filter.state() == null ? null : filter.state().code(), Types.VARCHAR)
                .param("category", filter.category() == null ? null : filter.category().value(), Types.BIGINT)
                .param("attribute", filter.attribute() == null ? null : filter.attribute().code(), Types.VARCHAR)
                .param("year", filter.year(), Types.INTEGER)
                .param("text", containing(filter.text()), Types.VARCHAR);
    }

    private static @Nullable String containing(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static ItemRow row(ResultSet row) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new ItemRow(
                new ItemId(row.getLong("id")),
                row.getString("title"),
                ItemState.of(row.getString("state")),
                row.getObject("revision") != null,
                row.getObject("stage") != null,
                Attribute.of(row.getString("attribute")),
                ItemKind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("index_number"),
                row.getString("document_number"),
                row.getObject("formed_on", LocalDate.class),
                published == null ? null : published.toInstant());
    }
}

package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projections, and the books that they are computed from without what officers wrote. Each method belongs into the caller's transaction. */
@Repository
class ProjectionStore {
    private final JdbcClient jdbc;
    private final BookJson json = new BookJson();
    private final ResultSetExtractor<List<Book>> books = this::books;

    ProjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(CaseId id, Projection projection) {
        jdbc.sql("update request set state = :state, due = :due, next_change = :nextChange, unserved = :unserved where id = :id")
                .param("id", id.value())
                .param("state", projection.state())
                .param("due", projection.due())
                .param("nextChange", projection.nextChange())
                .param("unserved", projection.unserved())
                .update();
    }

    /** All at once, for many cases. */
    void write(Map<CaseId, Projection> projections) {
        var rows = List.copyOf(projections.entrySet());
        jdbc.sql(
                        """
                        update request set state = one.state, due = one.due, next_change = one.next_change, unserved = one.unserved
                        from unnest(:ids::bigint[], :states::text[], :due::date[], :nextChange::date[], :unserved::boolean[])
                             as one (id, state, due, next_change, unserved)
                        where request.id = one.id
                        """)
                .param("ids", ids(rows.stream().map(Map.Entry::getKey).toList()))
                .param("states", texts(rows, Projection::state))
                .param("due", texts(rows, Projection::due))
                .param("nextChange", texts(rows, Projection::nextChange))
                .param("unserved", texts(rows, Projection::unserved))
                .update();
    }

    /** Cases whose projection is of a day that has passed. */
    List<CaseId> stale(LocalDate today) {
        return jdbc.sql("select id from request where next_change <= :today order by id")
                .param("today", today)
                .query((row, _) -> new CaseId(row.getLong("id")))
                .list();
    }

    /**
     * The books of those among the cases that are still stale. Until the end of the transaction nobody adds to them, and what
     * somebody is adding just now is waited for: its projection will be new and the case no longer among these.
     */
    List<Book> hold(List<CaseId> cases, LocalDate today) {
        return jdbc.sql(
                        """
                        select id, state, due, next_change, unserved, position, body, recorded_by, recorded_at
                        from request join request_event on request_id = id
                        where id = any(:ids) and next_change <= :today
                        order by id, position
                        for update of request
                        """)
                .param("ids", ids(cases))
                .param("today", today)
                .query(books);
    }

    /** Cases in the order of their ids. */
    List<Book> after(CaseId id, int limit) {
        return jdbc.sql(
                        """
                        select id, state, due, next_change, unserved, position, body, recorded_by, recorded_at
                        from (select id, state, due, next_change, unserved from request where id > :after order by id limit :limit) request
                             left join request_event on request_id = id
                        order by id, position
                        """)
                .param("after", id.value())
                .param("limit", limit)
                .query(books);
    }

    private List<Book> books(ResultSet row) throws SQLException {
        var books = new ArrayList<Book>();
        while (row.next()) {
            var id = new CaseId(row.getLong("id"));
            if (books.isEmpty() || !books.getLast().id().equals(id)) {
                books.add(new Book(id, projection(row), new ArrayList<>()));
            }
            if (row.getObject("position") != null) {
                books.getLast().entries().add(entry(row));
            }
        }
        return books;
    }

    private static Long[] ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(List<Map.Entry<CaseId, Projection>> rows, Function<Projection, @Nullable Object> column) {
        return rows.stream().map(row -> Objects.toString(column.apply(row.getValue()), null)).toArray(String[]::new);
    }

    private static Projection projection(ResultSet row) throws SQLException {
        return new Projection(row.getString("state"), day(row, "due"), day(row, "next_change"), row.getBoolean("unserved"));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("position"),
                json.readRecorded(row.getString("body")),
                Map.of(),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A case's book beside the projection that its row holds. */
    record Book(CaseId id, Projection stored, List<Entry> entries) {}
}

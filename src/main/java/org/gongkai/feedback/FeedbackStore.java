package org.gongkai.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedbackStore {
    private static final String COLUMNS =
            "select id, authority_id, kind, code, title, body, received_at, answer, answered_at, public, lock from feedback ";

    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it once: the same token again adds nothing and gives the code of the first time. */
    String add(AuthorityId authority, FeedbackKind kind, String code, String title, String body, byte @Nullable [] contact, Instant at, String token) {
        jdbc.sql(
                        """
                        insert into feedback (authority_id, kind, code, title, body, contact, received_at, once_token)
                        values (:authority, :kind, :code, :title, :body, :contact, :at, :token)
                        on conflict (once_token) do nothing
                        """)
                .param("authority", authority.value())
                .param("kind", kind.code())
                .param("code", code)
                .param("title", title)
                .param("body", body)
                .param("contact", contact)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("token", token)
                .update();
        return jdbc.sql("select code from feedback where once_token = :token")
                .param("token", token)
                .query((row, _) -> row.getString(1))
                .single();
    }

    Optional<Feedback> byCode(String code) {
        return jdbc.sql(COLUMNS + "where code = :code").param("code", code).query((row, _) -> feedback(row)).optional();
    }

    Optional<Feedback> byId(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> feedback(row)).optional();
    }

    byte @Nullable [] contact(long id) {
        return jdbc.sql("select contact from feedback where id = :id and contact is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** Unanswered first, then the newest. */
    List<Feedback> within(Collection<AuthorityId> bodies, @Nullable FeedbackKind kind, int limit, int offset) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where authority_id in (:bodies) and (cast(:kind as text) is null or kind = :kind)
                                order by answer is not null, received_at desc, id desc limit :limit offset :offset
                                """)
                .param("bodies", ids(bodies))
                .param("kind", kind == null ? null : kind.code())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> feedback(row))
                .list();
    }

    int count(Collection<AuthorityId> bodies, @Nullable FeedbackKind kind) {
        return jdbc.sql("select count(*) from feedback where authority_id in (:bodies) and (cast(:kind as text) is null or kind = :kind)")
                .param("bodies", ids(bodies))
                .param("kind", kind == null ? null : kind.code())
                .query(Integer.class)
                .single();
    }

    List<Feedback> unanswered(Collection<AuthorityId> bodies) {
        return jdbc.sql(COLUMNS + "where authority_id in (:bodies) and answer is null order by received_at, id")
                .param("bodies", ids(bodies))
                .query((row, _) -> feedback(row))
                .list();
    }

    List<Feedback> open(AuthorityId authority) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority and public and answer is not null order by answered_at desc, id desc")
                .param("authority", authority.value())
                .query((row, _) -> feedback(row))
                .list();
    }

    /** Whether it was still as it had been seen. */
    boolean answer(long id, int lock, String answer, boolean open, String by, Instant at) {
        return jdbc.sql(
                                """
                                update feedback set answer = :answer, answered_at = :at, answered_by = :by, public = :open, lock = lock + 1
                                where id = :id and lock = :lock
                                """)
                        .param("answer", answer)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("open", open)
                        .param("id", id)
                        .param("lock", lock)
                        .update()
                == 1;
    }

    private static List<Long> ids(Collection<AuthorityId> bodies) {
        return bodies.isEmpty() ? List.of(-1L) : bodies.stream().map(AuthorityId::value).toList();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Feedback(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                FeedbackKind.of(row.getString("kind")),
                row.getString("code"),
                row.getString("title"),
                row.getString("body"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("public"),
                row.getInt("lock"));
    }
}

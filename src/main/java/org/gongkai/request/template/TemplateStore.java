package org.gongkai.request.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authority;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Template texts. Every method belongs into the caller's transaction. */
@Repository
class TemplateStore {
    private static final String COLUMNS = "select id, authority_id, name, fits, words, shared, changed_at from template_text ";

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A body's own and those that the bodies above it share, its own first, by name.
     *
     * @param upward the body and all above it
     */
    List<TemplateText> usableBy(AuthorityId authority, List<Authority> upward) {
        return jdbc.sql(COLUMNS
                        + """
                        where authority_id = :authority or (shared and authority_id in (:upward))
                        order by authority_id <> :authority, name, id
                        """)
                .param("authority", authority.value())
                .param("upward", upward.stream().map(it -> it.id().value()).toList())
                .query((row, _) -> text(row))
                .list();
    }

    Optional<TemplateText> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> text(row)).optional();
    }

    /** Its id; empty if the body has one of that name. */
    Optional<Long> add(AuthorityId authority, String name, String fits, String words, boolean shared, String by, Instant at) {
        return jdbc.sql(
                        """
                        insert into template_text (authority_id, name, fits, words, shared, changed_by, changed_at)
                        values (:authority, :name, :fits, :words, :shared, :by, :at)
                        on conflict (authority_id, name) do nothing
                        returning id
                        """)
                .param("authority", authority.value())
                .param("name", name)
                .param("fits", fits)
                .param("words", words)
                .param("shared", shared)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    boolean isTaken(AuthorityId authority, String name, @Nullable Long besides) {
        return jdbc.sql("select count(*) from template_text where authority_id = :authority and name = :name and id <> :besides")
                        .param("authority", authority.value())
                        .param("name", name)
                        .param("besides", besides == null ? 0 : besides)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether it was still as the officer saw it. */
    boolean change(long id, Instant seen, String name, String fits, String words, boolean shared, String by, Instant at) {
        return jdbc.sql(
                                """
                                update template_text set name = :name, fits = :fits, words = :words, shared = :shared, changed_by = :by, changed_at = :at
                                where id = :id and changed_at = :seen
                                """)
                        .param("id", id)
                        .param("seen", seen.atOffset(ZoneOffset.UTC))
                        .param("name", name)
                        .param("fits", fits)
                        .param("words", words)
                        .param("shared", shared)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Full and short names of every body that the installation knows, but of one where its own may stand. */
    List<String> bodiesBeside(@Nullable AuthorityId own) {
        return jdbc.sql(
                        """
                        select name from authority where id <> :own
                        union select short_name from authority where id <> :own and length(short_name) > 2
                        """)
                .param("own", own == null ? 0 : own.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    void remove(long id) {
        jdbc.sql("delete from template_text where id = :id").param("id", id).update();
    }

    private static TemplateText text(ResultSet row) throws SQLException {
        return new TemplateText(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("name"),
                row.getString("fits"),
                row.getString("words"),
                row.getBoolean("shared"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

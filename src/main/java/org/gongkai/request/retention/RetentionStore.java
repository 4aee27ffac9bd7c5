package org.gongkai.request.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Archive terms, what their end may have come for, and the record of what was erased. Every method belongs into the caller's transaction. */
@Repository
class RetentionStore {
    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ArchiveTerm term(AuthorityId authority) {
        return jdbc.sql("select years from archive_term where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> new ArchiveTerm(row.getInt("years")))
                .optional()
                .orElse(ArchiveTerm.USUAL);
    }

    void setTerm(AuthorityId authority, ArchiveTerm term) {
        jdbc.sql(
                        """
                        insert into archive_term (authority_id, years) values (:authority, :years)
                        on conflict (authority_id) do update set years = excluded.years
                        """)
                .param("authority", authority.value())
                .param("years", term.years())
                .update();
    }

    /** Closed cases of a body that came before a moment and are not erased; those with a package for the archive first. */
    List<CaseId> closedBefore(AuthorityId authority, Instant before, int limit) {
        return jdbc.sql(
                        """
                        select id from request
                        where authority_id = :authority and closed and submitted_at < :before
                          and not exists (select from case_erasure where request_id = id)
                        order by exists (select from case_archive where request_id = id) desc, id limit :limit
                        """)
                .param("authority", authority.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new CaseId(row.getLong("id")))
                .list();
    }

    /** How many entries the last package for the archive holds; 0 if none was made. */
    int archived(CaseId id) {
        return jdbc.sql("select coalesce(max(position), 0) from case_archive where request_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Until the end of the transaction nobody adds to the case, and what somebody is adding just now is waited for. */
    void hold(CaseId id) {
        jdbc.sql("select id from request where id = :id for update").param("id", id.value()).query((row, _) -> row.getLong(1)).optional();
    }

    void erased(CaseId id, String because, String by, Instant at) {
        jdbc.sql("insert into case_erasure (request_id, because, erased_by, erased_at) values (:id, :because, :by, :at)")
                .param("id", id.value())
                .param("because", because)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Erasure.Done> erasure(CaseId id) {
        return jdbc.sql("select because, erased_by, erased_at from case_erasure where request_id = :id")
                .param("id", id.value())
                .query((row, _) -> new Erasure.Done(
                        row.getString("because"), row.getString("erased_by"), row.getObject("erased_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}

package org.gongkai.request.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of one body before a moment; nothing of cases that were erased. */
@Repository
class SimilarStore {
    private static final String ASKED =
            """
            select id, coalesce(matter, subject) as subject, document_number, coalesce(matter_description, description) as description
            from request
            where authority_id = :authority and submitted_at < :before and octet_length(applicant) > 0
            """;

    private final JdbcClient jdbc;

    SimilarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last ones, by their numbers. */
    List<AskedEarlier> latest(AuthorityId authority, Instant before, int limit) {
        return jdbc.sql(ASKED + "order by number desc limit :limit")
                .param("authority", authority.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> asked(row))
                .list();
    }

    /** Those whose subject or number holds one of these pairs of characters. */
    List<AskedEarlier> holding(AuthorityId authority, Instant before, List<String> pairs, int limit) {
        return jdbc.sql(ASKED + "and request_grams(number || ' ' || subject) && :pairs::text[] limit :limit")
                .param("authority", authority.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("pairs", pairs.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> asked(row))
                .list();
    }

    private static AskedEarlier asked(ResultSet row) throws SQLException {
        return AskedEarlier.of(
                new CaseId(row.getLong("id")), row.getString("subject"), row.getString("document_number"), row.getString("description"));
    }
}

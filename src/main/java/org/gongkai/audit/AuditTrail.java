package org.gongkai.audit;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the log says of one record, each entry with the hashes that bind it to the whole log. */
@Repository
public class AuditTrail {
    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject as it was recorded: {@code request/17} */
    @Transactional(readOnly = true)
    public List<Link> of(String subject) {
        return jdbc.sql(
                        """
                        select position, at, actor, authority_id, action, subject, detail, previous_hash, hash
                        from audit_entry where subject = :subject order by position
                        """)
                .param("subject", subject)
                .query((row, _) -> new Link(
                        new AuditEntry(
                                row.getLong("position"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("actor"),
                                row.getObject("authority_id") == null ? null : row.getLong("authority_id"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("detail")),
                        HexFormat.of().formatHex(row.getBytes("previous_hash")),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /**
     * An entry and its place in the chain.
     *
     * @param previous hash of the entry before it in the whole log, in hexadecimal
     * @param hash     its own
     */
    public record Link(AuditEntry entry, String previous, String hash) {}
}

package org.gongkai.audit;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Proves that nobody changed, removed or slipped in an entry of the log. */
@Repository
public class AuditChain {
    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The result of reading the whole log: how many entries hold, and the first that does not. */
    public record Proof(long entries, Optional<Long> brokenAt) {
        public boolean holds() {
            return brokenAt.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Proof verify() {
        var previous = AuditEntry.BEFORE_THE_FIRST;
        long expected = 1;
        try (var entries = jdbc.sql(
                        """
                        select position, at, actor, authority_id, action, subject, detail, previous_hash, hash
                        from audit_entry order by position
                        """)
                .withFetchSize(1000)
                .query((row, _) -> {
                    var entry = new AuditEntry(
                            row.getLong("position"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor"),
                            row.getObject("authority_id") == null ? null : row.getLong("authority_id"),
                            row.getString("action"),
                            row.getString("subject"),
                            row.getString("detail"));
                    return new Stored(entry, row.getBytes("previous_hash"), row.getBytes("hash"));
                })
                .stream()) {
            for (var stored : (Iterable<Stored>) entries::iterator) {
                var hash = stored.entry().hashAfter(previous);
                if (stored.entry().position() != expected
                        || !Arrays.equals(stored.previous(), previous)
                        || !Arrays.equals(stored.hash(), hash)) {
                    return new Proof(expected - 1, Optional.of(expected));
                }
                previous = hash;
                expected++;
            }
        }
        return new Proof(expected - 1, Optional.empty());
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Stored(AuditEntry entry, byte[] previous, byte[] hash) {}
}

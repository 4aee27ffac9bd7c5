package org.gongkai.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was done when by whom, in the transaction that does it. Entries hold ids, never personal data. */
@Repository
public class AuditLog {
    /** Writers take turns: each entry's hash covers the one before it. Released at the transaction's end. */
    private static final long TURN = 0x676f6e676b6169L;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appends an entry.
     *
     * @param actor     who: {@code account/7}, {@code program}, {@code visitor}
     * @param authority id of the body concerned, null for the installation itself
     * @param action    past participle: {@code published}
     * @param subject   of what: {@code item/17}
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(String actor, String action, String subject, @Nullable Long authority, String detail) {
        jdbc.sql("select pg_advisory_xact_lock(:turn)").param("turn", TURN).query((_, _) -> 1).single();
        var last = jdbc.sql("select position, hash from audit_entry order by position desc limit 1")
                .query((row, _) -> new Last(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(Last.NONE);
        // PostgreSQL keeps microseconds: the hash covers what a later reader sees.
        var entry = new AuditEntry(
                last.position() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, authority, action, subject, detail);
        jdbc.sql(
                        """
                        insert into audit_entry (position, at, actor, authority_id, action, subject, detail, previous_hash, hash)
                        values (:position, :at, :actor, :authority, :action, :subject, :detail, :previous, :hash)
                        """)
                .param("position", entry.position())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("authority", authority)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("previous", last.hash())
                .param("hash", entry.hashAfter(last.hash()))
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Last(long position, byte[] hash) {
        static final Last NONE = new Last(0, AuditEntry.BEFORE_THE_FIRST);
    }
}

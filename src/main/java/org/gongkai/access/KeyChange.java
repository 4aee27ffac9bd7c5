package org.gongkai.access;

import java.util.List;
import java.util.Objects;
import org.gongkai.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives personal data a new key. What is sealed from then on is under it; what lies there is sealed again some rows at a time, beside
 * the running program. Whoever is stopped in between goes on where no row is under the new key yet.
 */
@Component
public class KeyChange {
    private static final int AT_A_TIME = 200;

    private final PersonalData personal;
    private final List<SealedColumn> columns;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    KeyChange(PersonalData personal, ObjectProvider<SealedColumns> columns, JdbcClient jdbc, AuditLog audit, PlatformTransactionManager transactions) {
        this.personal = personal;
        this.columns = columns.stream().flatMap(it -> it.columns().stream()).toList();
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param values all that are sealed
     * @param old    those under another key than the newest
     */
    public record Count(long values, long old) {}

    /** Every column of sealed data. */
    public List<SealedColumn> columns() {
        return columns;
    }

    /** Makes a key that seals from now on; its number. */
    public int begin(Seal seal) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            // First the log, whose writers take turns: so does whoever adds a key.
            audit.record("program", "key-added", "keys", null, seal.code());
            return personal.addKey(seal);
        }));
    }

    /** How many values there are and how many of them lie under an old key. */
    public Count count() {
        // An empty installation has no key yet, and gets none by being counted.
        var newest = isEmpty() ? new byte[0] : personal.newest();
        return columns.stream().map(it -> count(it, newest)).reduce(new Count(0, 0), (a, b) -> new Count(a.values() + b.values(), a.old() + b.old()));
    }

    private boolean isEmpty() {
        return columns.stream()
                .noneMatch(it -> jdbc.sql("select exists (select from %s where octet_length(%s) > 0)".formatted(it.table(), it.column()))
                        .query((row, _) -> row.getBoolean(1))
                        .single());
    }

    private Count count(SealedColumn of, byte[] newest) {
        return jdbc.sql(
                        """
                        select count(*) as values, count(*) filter (where substring(%1$s from 1 for 5) <> :newest) as old
                        from %2$s where octet_length(%1$s) > 0
                        """.formatted(of.column(), of.table()))
                .param("newest", newest)
                .query((row, _) -> new Count(row.getLong("values"), row.getLong("old")))
                .single();
    }

    /**
     * Seals again what lies under an old key.
     *
     * @return how many values
     * @throws IllegalStateException if one does not open; those before it are under the new key
     */
    public long reseal() {
        if (isEmpty()) {
            return 0;
        }
        var sealed = columns.stream().mapToLong(this::reseal).sum();
        if (sealed > 0) {
            audit.record("program", "sealed-again", "keys", null, sealed + " values");
        }
        return sealed;
    }

    private long reseal(SealedColumn of) {
        long all = 0;
        var after = "(0,0)";
        while (true) {
            var from = after;
            var chunk = transaction.execute(_ -> reseal(of, from));
            if (chunk == null || chunk.values() == 0) {
                return all;
            }
            all += chunk.values();
            after = chunk.last();
        }
    }

    /** Rows are taken in the order in which they lie, so that none is passed twice; whoever changes one waits for its chunk. */
    private Chunk reseal(SealedColumn of, String after) {
        var rows = jdbc.sql(
                        """
                        select ctid::text as place, %3$s as record, %1$s as sealed from %2$s
                        where ctid > :after::tid and octet_length(%1$s) > 0 and substring(%1$s from 1 for 5) <> :newest
                        order by ctid limit :limit for update
                        """.formatted(of.column(), of.table(), of.record()))
                .param("after", after)
                .param("newest", personal.newest())
                .param("limit", AT_A_TIME)
                .query((row, _) -> new Row(row.getString("place"), row.getString("record"), row.getBytes("sealed")))
                .list();
        for (var row : rows) {
            jdbc.sql("update %2$s set %1$s = :sealed where ctid = :place::tid".formatted(of.column(), of.table()))
                    .param("sealed", personal.seal(row.record(), personal.openBytes(row.record(), row.sealed())))
                    .param("place", row.place())
                    .update();
        }
        return new Chunk(rows.size(), rows.isEmpty() ? after : rows.getLast().place());
    }

    private record Chunk(long values, String last) {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Row(String place, String record, byte[] sealed) {}
}

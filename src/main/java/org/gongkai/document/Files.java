package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Every file that was handed in or made: its bytes on the disk, its name and type in the database. */
@Repository
public class Files {
    /** 20 MB, in bytes. */
    public static final long LIMIT = 20L * 1024 * 1024;

    private final FileStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Files(FileStore store, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file. The bytes are on the disk before the row is written: a row never points to nothing; bytes without a
     * row, left by a transaction that failed, harm nobody and serve the next upload of the same file.
     *
     * @param content read once, to its end or to the limit, and closed
     * @param name    as the browser sent it; its ending must be what the content is
     * @throws FileRefused with a sentence for the page; then nothing was kept
     */
    public KeptFile keep(InputStream content, String name, AuthorityId authority) {
        var clean = FileName.clean(name);
        try (var arrival = store.receive(content, LIMIT)) {
            if (arrival.bytes() == 0) {
                throw new FileRefused(FileRefused.Reason.EMPTY);
            }
            var type = Examination.of(arrival.path(), clean);
            synchronized (store) {
                store.settle(arrival);
                return insert(arrival, clean, type, authority);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of authority %s was not kept".formatted(authority), e);
        }
    }

    public Optional<KeptFile> describe(FileId id) {
        return jdbc.sql("select id, authority_id, sha256, name, media_type, bytes, added_at from file where id = :id")
                .param("id", id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    /** Its bytes; the caller closes. */
    public InputStream open(KeptFile file) {
        try {
            return java.nio.file.Files.newInputStream(store.find(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("File %s does not open".formatted(file.id()), e);
        }
    }

    /** The words in it, as far as they can be read. */
    public FileText text(KeptFile file) {
        return FileText.of(store.find(file.sha256()), file.type());
    }

    /**
     * Erases a file: its name at once, its bytes when the transaction has been committed, unless the same bytes were
     * handed in elsewhere as well. What another record still names stays as it is.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void erase(FileId id) {
        jdbc.sql("delete from file where id = :id returning sha256")
                .param("id", id.value())
                .query((row, _) -> row.getString("sha256"))
                .optional()
                .ifPresent(sha256 -> events.publishEvent(new FileErased(sha256)));
    }

    /**
     * Bytes that no row names any more; told again after a crash, until they are gone. In no transaction: whoever keeps a
     * file holds the store and then asks for a connection, and so does this.
     */
    @Async
    @TransactionalEventListener
    void on(FileErased event) {
        synchronized (store) {
            var named = jdbc.sql("select exists (select from file where sha256 = :sha256)")
                    .param("sha256", event.sha256())
                    .query(Boolean.class)
                    .single();
            try {
                if (!named) {
                    store.remove(event.sha256());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Not erased: file " + event.sha256(), e);
            }
        }
    }

    private KeptFile insert(FileStore.Arrival arrival, String name, FileType type, AuthorityId authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql(
                        """
                        insert into file (authority_id, sha256, name, media_type, bytes, added_at)
                        values (:authority, :sha256, :name, :type, :bytes, :now)
                        returning id, authority_id, sha256, name, media_type, bytes, added_at
                        """)
                .param("authority", authority.value())
                .param("sha256", arrival.sha256())
                .param("name", name)
                .param("type", type.mediaType())
                .param("bytes", arrival.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> file(row))
                .single();
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                new FileId(row.getLong("id")),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("sha256"),
                row.getString("name"),
                FileType.ofMediaType(row.getString("media_type")),
                row.getLong("bytes"),
                row.getTimestamp("added_at").toInstant());
    }
}

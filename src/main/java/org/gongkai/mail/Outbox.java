package org.gongkai.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be sent, by mail or as a text message. It is stored first, in the transaction of what it tells of: either both happened or neither. */
@Component
public class Outbox {
    /** Begins the Message-ID of every mail that the program sends. */
    static final String MARK = "gongkai.";

    /** For so long a server that does not answer is tried again. */
    static final Duration TRIED_FOR = Duration.ofDays(5);

    private static final int SHOWN = 200;

    private final OutboxStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final String host;

    Outbox(OutboxStore store, AuditLog audit, Clock clock, @Value("${gongkai.base-url:}") String baseUrl) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.host = baseUrl.isEmpty() ? "localhost" : Objects.requireNonNullElse(URI.create(baseUrl).getHost(), "localhost");
    }

    /** Stores a mail of a body, to be sent once the caller's transaction has been committed. Its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(AuthorityId from, Mail mail) {
        return put(from, mail, null);
    }

    /**
     * The same of a mail that goes with a record.
     *
     * @param about the record, such as {@code request/17}: when that is erased, so is the mail
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(AuthorityId from, Mail mail, @Nullable String about) {
        var now = clock.instant();
        return store.add(from, newId(), mail, about, now, now.plus(TRIED_FOR));
    }

    /** The same of a text message, to be sent by the body's gateway. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(AuthorityId from, TextMessage message, @Nullable String about) {
        var now = clock.instant();
        return store.add(from, newId(), message, about, now, now.plus(TRIED_FOR));
    }

    private String newId() {
        return "%s%s@%s".formatted(MARK, UUID.randomUUID(), host);
    }

    /** The latest mails of the staff's bodies, the last first. */
    @Transactional(readOnly = true)
    public List<OutgoingMail> list(Staff staff) {
        return store.list(staff.reach(Permission.HANDLE_REQUESTS), SHOWN);
    }

    /** How many were given up or came back within these days. */
    @Transactional(readOnly = true)
    public int failed(Staff staff, Duration within) {
        return store.failed(staff.reach(Permission.HANDLE_REQUESTS), clock.instant().minus(within));
    }

    /** Tries a mail again that was given up or came back; false if there is none such among the staff's own. */
    @Transactional
    public boolean tryAgain(Staff staff, long id) {
        Instant now = clock.instant();
        var authority = store.wake(id, staff.reach(Permission.HANDLE_REQUESTS), now, now.plus(TRIED_FOR));
        authority.ifPresent(it -> audit.record(staff.actor(), "mail-tried-again", "outgoing-mail/" + id, it.value(), ""));
        return authority.isPresent();
    }
}

package org.gongkai.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.mail.IncomingMail.Reason;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.mail.mime.MessageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came by mail and what was done with it: each message lies unopened until it was registered or set aside, and stays. What stands
 * in it goes with the case that it became, or with {@link MailErasure#eraseSetAside}; that it came stays for ever.
 */
@Component
public class Inbox {
    private final InboxStore store;
    private final AuditLog audit;

    Inbox(InboxStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * A message, opened.
     *
     * @param raw as it came over the wire
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Opened(IncomingMail mail, ReceivedMail content, byte[] raw) {}

    /** Messages of the staff's bodies in a state, the oldest unopened first, the latest of the others. */
    @Transactional(readOnly = true)
    public List<IncomingMail> list(Staff staff, State state, int page, int size) {
        return store.list(staff.reach(Permission.HANDLE_REQUESTS), state, size, (page - 1) * size);
    }

    @Transactional(readOnly = true)
    public int count(Staff staff, State state) {
        return store.count(staff.reach(Permission.HANDLE_REQUESTS), state);
    }

    /** A message with all that stands in it; the look is logged. Empty if there is none such, or if it became a record that has its own readers, or was erased. */
    @Transactional
    public Optional<Opened> open(Staff staff, long id) {
        return find(staff, id).filter(it -> it.state() != State.REGISTERED && it.state() != State.ERASED).map(mail -> {
            audit.record(staff.actor(), "looked at mail", subject(id), mail.authority().value(), "");
            var raw = store.raw(id);
            return new Opened(mail, MessageReader.read(raw), raw);
        });
    }

    /**
     * A message that is about to be registered: until the end of the transaction nobody else can. Empty if somebody has.
     *
     * @throws org.gongkai.access.Forbidden if it is another body's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Opened> takeUp(Staff staff, long id) {
        return find(staff, id).filter(_ -> store.lockUnopened(id)).map(mail -> {
            var raw = store.raw(id);
            return new Opened(mail, MessageReader.read(raw), raw);
        });
    }

    /** The message that was registered as this, as it came; the look is logged. Who may look the record's own module says. */
    @Transactional
    public Optional<byte[]> original(Staff staff, AuthorityId authority, String as) {
        return store.registeredAs(authority, as).map(id -> {
            audit.record(staff.actor(), "looked at mail", subject(id), authority.value(), "");
            return store.raw(id);
        });
    }

    /** Whether a message was registered as this. */
    @Transactional(readOnly = true)
    public boolean isFromMail(AuthorityId authority, String record) {
        return store.registeredAs(authority, record).isPresent();
    }

    /** Notes what a message was registered as. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void registered(Staff staff, IncomingMail mail, String as) {
        store.handled(mail.id(), State.REGISTERED, null, as, staff.actor());
        audit.record(staff.actor(), "mail-registered", subject(mail.id()), mail.authority().value(), as);
    }

    /** Puts a message aside, or among the unopened again; false if it was registered meanwhile or there is none such. */
    @Transactional
    public boolean setAside(Staff staff, long id, Reason reason) {
        var mail = find(staff, id).filter(it -> store.lockUnopened(it.id()));
        mail.ifPresent(it -> {
            store.handled(id, State.SET_ASIDE, reason, null, staff.actor());
            audit.record(staff.actor(), "mail-set-aside", subject(id), it.authority().value(), reason.code());
        });
        return mail.isPresent();
    }

    /** Puts what was set aside among the unopened again; false if it was not set aside. */
    @Transactional
    public boolean takeBack(Staff staff, long id) {
        var mail = find(staff, id).filter(it -> it.state() == State.SET_ASIDE);
        mail.ifPresent(it -> {
            store.handled(id, State.UNOPENED, null, null, staff.actor());
            audit.record(staff.actor(), "mail-taken-back", subject(id), it.authority().value(), "");
        });
        return mail.isPresent();
    }

    /** When each mailbox of the staff's bodies was last read, and what stood in the way since. */
    @Transactional(readOnly = true)
    public List<Reading> readings(Staff staff) {
        return store.readings(staff.reach(Permission.HANDLE_REQUESTS));
    }

    private Optional<IncomingMail> find(Staff staff, long id) {
        var mail = store.find(id);
        mail.ifPresent(it -> staff.mustBeAllowed(Permission.HANDLE_REQUESTS, it.authority()));
        return mail;
    }

    private static String subject(long id) {
        return "incoming-mail/" + id;
    }

    /** @param at null: never yet */
    public record Reading(AuthorityId authority, @Nullable Instant at, @Nullable MailTrouble trouble) {}
}

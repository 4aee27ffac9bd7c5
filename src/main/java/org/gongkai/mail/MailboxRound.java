package org.gongkai.mail;

import java.time.Clock;
import java.util.Objects;
import org.gongkai.mail.imap.RemoteMailbox;
import org.gongkai.mail.imap.RemoteMailbox.Lying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes round the bodies' mailboxes. A message is stored first and marked as read afterwards; how far the mailbox was read
 * is stored with the message. So a round may end anywhere, and two programs may go round at once: the next one goes on.
 */
@Component
class MailboxRound {
    /** 30 MB, in bytes: a file of the size that may be handed in, as mail carries it, and some more. */
    static final long LARGEST = 30L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(MailboxRound.class);

    private final MailAccounts accounts;
    private final InboxStore store;
    private final Intake intake;
    private final Clock clock;

    MailboxRound(MailAccounts accounts, InboxStore store, Intake intake, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${gongkai.mailbox-every:PT2M}", initialDelayString = "${gongkai.mailbox-every:PT2M}")
    void goRound() {
        try {
            accounts.read().forEach(this::readOrPass);
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database is away; no mailbox was read: {}", e.getMessage());
        }
    }

    /** One body's odd server does not keep the others' mail from being read. */
    private void readOrPass(MailAccount account) {
        try {
            read(account);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // Without its words, which may be those of a message.
            log.error("The mailbox of authority {} was not read: {}", account.authority(), e.getClass().getName());
            store.wasNotRead(account.authority(), MailTrouble.OTHER);
        }
    }

    /** Reads one mailbox; what stands in the way is kept for the clerk to see. */
    void read(MailAccount account) {
        try (var mailbox = RemoteMailbox.open(
                Objects.requireNonNull(account.incoming()), account.login(), account.password(), account.folder())) {
            var validity = mailbox.uidValidity();
            takeNew(account, mailbox, validity);
            var stored = store.unmarked(account.authority(), validity);
            mailbox.markRead(stored);
            store.marked(account.authority(), validity, stored);
            store.wasRead(account.authority(), clock.instant());
        } catch (MailFailed failed) {
            store.wasNotRead(account.authority(), failed.trouble());
            log.warn("The mailbox of authority {} was not read: {}", account.authority(), failed.trouble());
        }
    }

    private void takeNew(MailAccount account, RemoteMailbox mailbox, long validity) throws MailFailed {
        var progress = store.progress(account.authority()).orElse(null);
        if (progress == null) {
            return; // the settings were taken away meanwhile
        }
        var known = Objects.equals(progress.uidValidity(), validity);
        Arrived.Place last = null;
        for (var lying : mailbox.above(known ? progress.lastUid() : 0)) {
            last = new Arrived.Place(progress.since(), validity, lying.uid());
            // What somebody had read before the mailbox was given to the program was dealt with then.
            if (!lying.seen() || !lying.at().isBefore(progress.since())) {
                var raw = mailbox.fetch(lying, LARGEST);
                intake.take(account.authority(), new Arrived(raw, lying.bytes() <= LARGEST, lying.bytes(), lying.at(), last));
            }
        }
        if (last != null) {
            store.isReadUpTo(account.authority(), last);
        }
    }
}

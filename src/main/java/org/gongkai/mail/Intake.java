package org.gongkai.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.gongkai.access.AuthorityId;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authorities;
import org.gongkai.document.ChineseDay;
import org.gongkai.mail.mime.MessageReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a message in: stores it as it came and, if somebody wrote it, the acknowledgement that it came, both or neither. */
@Component
public class Intake {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Two programs that answer each other without saying so end with this. */
    private static final int ACKNOWLEDGED_A_DAY = 3;

    /** A flood of forged senders is not answered to the last one. */
    private static final int ACKNOWLEDGED_BY_A_BODY = 200;

    private final InboxStore store;
    private final OutboxStore sent;
    private final Outbox outbox;
    private final MailAccounts accounts;
    private final Authorities authorities;
    private final MessageSource messages;
    private final AuditLog audit;
    private final Clock clock;

    Intake(
            InboxStore store,
            OutboxStore sent,
            Outbox outbox,
            MailAccounts accounts,
            Authorities authorities,
            MessageSource messages,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.sent = sent;
        this.outbox = outbox;
        this.accounts = accounts;
        this.authorities = authorities;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes in a message that came another way than by the mailbox: as a file.
     *
     * @return false if it was there already
     */
    @Transactional
    public boolean take(AuthorityId authority, byte[] raw, Instant arrived) {
        return take(authority, new Arrived(raw, true, raw.length, arrived, null));
    }

    @Transactional
    boolean take(AuthorityId authority, Arrived arrived) {
        var content = MessageReader.read(arrived.raw());
        var added = store.add(authority, MessageKey.of(content.messageId(), arrived.raw()), arrived, content, clock.instant());
        if (arrived.place() != null) {
            store.isReadUpTo(authority, arrived.place());
        }
        added.ifPresent(id -> {
            audit.record("program", "mail-came", "incoming-mail/" + id, authority.value(), content.sorting().code());
            if (content.sorting() == Sorting.BOUNCE) {
                sent.bounced(authority, content.mentioned());
            } else if (content.sorting() == Sorting.WRITTEN) {
                acknowledge(authority, content, arrived.at());
            }
        });
        return added.isPresent();
    }

    /** Repeats nothing of what was written: whoever forges a sender has no words of theirs carried to somebody else. */
    private void acknowledge(AuthorityId authority, ReceivedMail content, Instant arrived) {
        var to = MailAddress.of(content.from()).orElse(null);
        if (to == null || isOwn(authority, to) || isTooOften(authority, to)) {
            return;
        }
        var body = authorities.byId(authority);
        var day = LocalDate.ofInstant(arrived, CHINA);
        var chinese = words("mail.acknowledgement", Locale.SIMPLIFIED_CHINESE, ChineseDay.of(day), body.name());
        var english = words("mail.acknowledgement", Locale.ENGLISH, day.toString(), body.nameEn());
        outbox.put(
                authority,
                new Mail(
                        Purpose.ACKNOWLEDGEMENT,
                        to,
                        words("mail.acknowledgement.subject", Locale.SIMPLIFIED_CHINESE, body.name()),
                        chinese + "\n\n" + english,
                        content.messageId(),
                        null));
    }

    private boolean isOwn(AuthorityId authority, MailAddress to) {
        return accounts.of(authority).filter(it -> it.address().isSameAs(to)).isPresent();
    }

    private boolean isTooOften(AuthorityId authority, MailAddress to) {
        var today = sent.acknowledged(authority, clock.instant().minus(Duration.ofDays(1)));
        return today.size() >= ACKNOWLEDGED_BY_A_BODY || today.stream().filter(to::isSameAs).count() >= ACKNOWLEDGED_A_DAY;
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

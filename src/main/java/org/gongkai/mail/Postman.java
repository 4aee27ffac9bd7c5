package org.gongkai.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.authority.Authorities;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.mail.OutboxStore.Due;
import org.gongkai.mail.OutboxStore.Line;
import org.gongkai.mail.sms.Gateway;
import org.gongkai.mail.smtp.Envelope;
import org.gongkai.mail.smtp.Smtp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what the outbox holds. No transaction is open while a server is spoken to: a message is taken for some minutes, sent,
 * and then noted as sent. Stopped in between, a mail is sent again with the same Message-ID, and a text message is left to the clerk.
 */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    /** Longer than an attempt can take. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    /** After the first failed attempt, the second, ...; the last one again and again. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

    private final OutboxStore store;
    private final MailAccounts accounts;
    private final SmsGateways gateways;
    private final Authorities authorities;
    private final Files files;
    private final Clock clock;
    private final Duration patience;

    /** @param patience with a gateway for text messages */
    Postman(
            OutboxStore store,
            MailAccounts accounts,
            SmsGateways gateways,
            Authorities authorities,
            Files files,
            Clock clock,
            @Value("${gongkai.sms-patience:PT20S}") Duration patience) {
        this.store = store;
        this.accounts = accounts;
        this.gateways = gateways;
        this.authorities = authorities;
        this.files = files;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(fixedDelayString = "${gongkai.mail-every:PT30S}", initialDelayString = "${gongkai.mail-every:PT30S}")
    void goRound() {
        try {
            sendAll();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database is away; no mail was sent: {}", e.getMessage());
        }
    }

    /**
     * Sends all that is due.
     *
     * @return how many a server took
     */
    int sendAll() {
        store.giveUpOld(clock.instant());
        store.giveUpUncertain(clock.instant());
        var silent = new HashSet<Line>();
        var sent = 0;
        for (var due = next(silent); due.isPresent(); due = next(silent)) {
            var trouble = send(due.get());
            if (trouble.isEmpty()) {
                store.sent(due.get().id(), clock.instant());
                sent++;
            } else if (trouble.get() == MailTrouble.REFUSED) {
                store.giveUp(due.get().id(), trouble.get());
            } else {
                // Whoever does not answer is not asked for each further message.
                silent.add(due.get().line());
                store.failed(due.get().id(), trouble.get(), clock.instant().plus(pauseAfter(due.get().attempts())));
                log.warn("Mail {} of authority {} was not sent: {}", due.get().id(), due.get().line().from(), trouble.get());
            }
        }
        return sent;
    }

    private Optional<Due> next(Set<Line> silent) {
        var now = clock.instant();
        return store.claim(now, now.plus(TAKEN_FOR), silent);
    }

    private Optional<MailTrouble> send(Due due) {
        return switch (due.line().way()) {
            case MAIL -> mail(due);
            case SMS -> text(due);
        };
    }

    private Optional<MailTrouble> text(Due due) {
        var gateway = gateways.of(due.line().from());
        if (gateway.isEmpty()) {
            return Optional.of(MailTrouble.OTHER);
        }
        try {
            var id = due.messageId().replaceFirst("@.*", "").replace(Outbox.MARK, "");
            var answer = new Gateway(gateway.get(), patience).send(id, new PhoneNumber(due.to()), due.text());
            return answer.taken() ? Optional.empty() : Optional.of(MailTrouble.GATEWAY_REFUSED);
        } catch (MailFailed failed) {
            return Optional.of(failed.trouble());
        }
    }

    private Optional<MailTrouble> mail(Due due) {
        var account = accounts.of(due.line().from());
        if (account.isEmpty() || account.get().outgoing() == null) {
            return Optional.of(MailTrouble.OTHER);
        }
        try {
            new Smtp(account.get().outgoing(), account.get().login(), account.get().password()).send(new Envelope(
                    due.messageId(),
                    account.get().address(),
                    authorities.byId(due.line().from()).name(),
                    new MailAddress(due.to()),
                    due.subject(),
                    due.text(),
                    due.madeAt(),
                    due.inReplyTo(),
                    due.purpose() == Purpose.ACKNOWLEDGEMENT,
                    due.files().stream().map(this::enclosure).toList()));
            return Optional.empty();
        } catch (MailFailed failed) {
            return Optional.of(failed.trouble());
        }
    }

    private Envelope.Enclosure enclosure(FileId id) {
        var file = files.describe(id).orElseThrow();
        try (var content = files.open(file)) {
            return new Envelope.Enclosure(file.name(), file.type().mediaType(), content.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("File %s was not read".formatted(id), e);
        }
    }

    private static Duration pauseAfter(int attempts) {
        return PAUSES.get(Math.clamp(attempts - 1L, 0, PAUSES.size() - 1));
    }
}

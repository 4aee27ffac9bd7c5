package org.gongkai.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail or text message of the outbox as the list shows it, without whom it goes to.
 *
 * @param trouble of the last try; null where there was none
 * @param sentAt  when a server took it
 */
public record OutgoingMail(
        long id, Way way, Purpose purpose, String subject, State state, int attempts, @Nullable MailTrouble trouble, Instant madeAt, @Nullable Instant sentAt) {

    /** How far a mail has come. */
    public enum State {
        /** To be sent as soon as a server takes it. */
        WAITING,
        SENT,
        /** Tried for days, or refused for good. */
        GIVEN_UP,
        /** Came back. */
        BOUNCED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElseThrow();
        }
    }

    /** Whether sending it again is for the clerk to decide. */
    public boolean mayBeSentAgain() {
        return state == State.GIVEN_UP || state == State.BOUNCED;
    }
}

package org.gongkai.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * A message of the inbox as the list shows it.
 *
 * @param from    the sender's address as it stands there; may be empty or no address at all
 * @param whole   false: it is too large, only its head was taken; the rest lies in the mailbox
 * @param became  what it was registered as: {@code request/17}
 * @param arrived when the body's mail server took it
 */
public record IncomingMail(
        long id,
        AuthorityId authority,
        String from,
        String fromName,
        String subject,
        int attachments,
        boolean whole,
        Sorting sorting,
        State state,
        @Nullable Reason reason,
        @Nullable String became,
        Instant arrived) {

    /** What was done with a message. */
    public enum State {
        UNOPENED,
        REGISTERED,
        SET_ASIDE,
        /** Was set aside, and what stood in it was erased after its term. */
        ERASED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElse(UNOPENED);
        }
    }

    /** Why a message is no request. */
    public enum Reason {
        SPAM,
        BOUNCE,
        AUTOMATIC,
        /** 咨询, not a request for information. */
        CONSULTATION,
        /** Belongs to a request that is there already. */
        KNOWN_CASE,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static @Nullable Reason of(Sorting sorting) {
            return switch (sorting) {
                case WRITTEN, LIST -> null;
                case BOUNCE -> BOUNCE;
                case AUTOMATIC -> AUTOMATIC;
                case SPAM -> SPAM;
            };
        }
    }

    /** Without sender and subject: they would stand in logs. */
    @Override
    public String toString() {
        return "IncomingMail[%d]".formatted(id);
    }
}

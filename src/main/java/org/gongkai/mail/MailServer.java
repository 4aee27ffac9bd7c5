package org.gongkai.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A server that takes or gives out mail.
 *
 * @param port 1 to 65535
 */
public record MailServer(String host, int port, Security security) {
    /** How what is said to a server is kept from others. */
    public enum Security {
        /** Encrypted from the first byte: IMAP on 993, SMTP on 465. */
        TLS,
        /** Encrypted before the password is said: IMAP on 143, SMTP on 587. */
        STARTTLS,
        /** Not at all: for a server on this machine or in the body's own network. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Security> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}

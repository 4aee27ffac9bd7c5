package org.gongkai.mail;

import java.util.Locale;

/** Why mail was not read or not sent, as the clerk is told it. */
public enum MailTrouble {
    UNKNOWN_HOST,
    NO_ANSWER,
    CERTIFICATE,
    NO_TLS,
    LOGIN,
    NO_FOLDER,
    /** The server takes no mail for this address, or not this mail: trying again does not help. */
    REFUSED,
    /** Came back although the server had taken it. */
    CAME_BACK,
    /** A gateway for text messages answered that it does not take it. */
    GATEWAY_REFUSED,
    /** A gateway of http outside the body's own network. */
    NOT_ENCRYPTED,
    /** The program was stopped while it was being handed over: it may have gone, and is not sent twice. */
    UNCERTAIN,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static MailTrouble of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String messageKey() {
        return "mail.trouble." + code();
    }
}

package org.gongkai.mail;

import java.util.Locale;

/** By which a message of the outbox goes. */
public enum Way {
    MAIL,
    /** 短信. */
    SMS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

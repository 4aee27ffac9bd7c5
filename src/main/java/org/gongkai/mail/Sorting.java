package org.gongkai.mail;

import java.util.Locale;

/** What a message is by its marks alone. */
public enum Sorting {
    /** Somebody wrote it. */
    WRITTEN,
    /** Somebody wrote it to many: no acknowledgement. */
    LIST,
    /** A mail that could not be delivered comes back. */
    BOUNCE,
    /** A program answers: absence, confirmation of reading. */
    AUTOMATIC,
    /** The mail server took it for spam. */
    SPAM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sorting of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a person should look at it as at a request. */
    public boolean isForReading() {
        return this == WRITTEN || this == LIST;
    }
}

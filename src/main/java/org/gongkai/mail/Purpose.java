package org.gongkai.mail;

import java.util.Locale;

/** What a mail is for. */
public enum Purpose {
    /** Somebody's mail came. */
    ACKNOWLEDGEMENT,
    /** Staff are told that a day comes near. */
    REMINDER,
    /** An applicant is told that there is something to look at. */
    NOTICE,
    /** A letter of a case. */
    LETTER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

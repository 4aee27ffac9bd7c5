package org.gongkai.document;

import java.util.Locale;

/** A file was not kept, and nothing of it is left. */
public final class FileRefused extends RuntimeException {
    private final Reason reason;

    FileRefused(Reason reason) {
        super("A file was refused: " + reason);
        this.reason = reason;
    }

    FileRefused(Reason reason, Throwable cause) {
        super("A file was refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of the sentence that tells the reader what to do. */
    public String messageKey() {
        return "document.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why a file is not taken. */
    public enum Reason {
        EMPTY,
        /** More than {@link Files#LIMIT}. */
        TOO_LARGE,
        /** A name without an ending, or with one that is not on the list. */
        NOT_ALLOWED,
        /** The content is something else than the name says. */
        DISGUISED,
        /** It carries scripts, macros, actions or further files, which the checks would not see. */
        ACTIVE,
        /** It opens with a password only: nobody could check it. */
        LOCKED,
        /** It says what it is, but cannot be read. */
        DAMAGED
    }
}

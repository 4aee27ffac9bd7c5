package org.gongkai.request.retention;

import java.util.Locale;

/** What keeps a case from being erased, the weightiest first. */
public enum Obstacle {
    ERASED,
    /** A decision is owed. */
    OPEN,
    /** A reconsideration, a lawsuit or a complaint to the superior is not decided (art. 51): its file is evidence. */
    REMEDY_OPEN,
    /** The last day of a remedy has not passed. */
    REMEDY_POSSIBLE,
    TERM_RUNS,
    /** No package for the archive holds all of it. */
    NOT_ARCHIVED;

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

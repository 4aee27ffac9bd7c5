package org.gongkai.authority;

import java.util.Locale;

/** A body's place in the tree. */
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    OFFICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it answers for disclosure in its own name: governments do, offices and villages do it through theirs. */
    public boolean discloses() {
        return this != VILLAGE && this != OFFICE;
    }
}

package org.gongkai.authority;

import java.util.Locale;

/** A body's place in the tree. */
public enum Level {
    /** 国务院办公厅政府信息与政务公开办公室 at the head (art. 3). */
    NATION,
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

package org.gongkai.request;

import java.util.Locale;

/** How applicants are told that there is something to look at. */
public enum NoticeWay {
    EMAIL,
    /** 短信, where the body has a gateway for it. */
    SMS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The way with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NoticeWay of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

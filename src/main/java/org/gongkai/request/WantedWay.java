package org.gongkai.request;

import java.util.Locale;

/** How the applicant wants to get it (获取信息的方式, art. 29(2)(3)). */
public enum WantedWay {
    POST,
    EMAIL,
    FAX,
    COLLECT,
    /** 当场阅读、抄录. */
    READ_ON_THE_SPOT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The way with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static WantedWay of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

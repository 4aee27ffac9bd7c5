package org.gongkai.request;

import java.util.Locale;

/** In what form the applicant wants the information (形式要求, art. 29(2)(3)). */
public enum WantedForm {
    PAPER,
    ELECTRONIC,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static WantedForm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

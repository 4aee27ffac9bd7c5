package org.gongkai.disclosure;

/** Whether a published document still holds (有效性). */
public enum Validity {
    IN_FORCE("in-force", "有效"),
    AMENDED("amended", "已修改"),
    PARTLY_INVALID("partly-invalid", "部分失效"),
    REPEALED("repealed", "废止"),
    EXPIRED("expired", "失效");

    private final String code;
    private final String term;

    Validity(String code, String term) {
        this.code = code;
        this.term = term;
    }

    /** The word in the database, in addresses and in message keys ({@code disclosure.validity.CODE}). */
    public String code() {
        return code;
    }

    public String term() {
        return term;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Validity of(String code) {
        return Codes.find(values(), Validity::code, code);
    }
}

package org.gongkai.disclosure;

/** How information is open to the public (公开属性); by art. 13 there are two ways, and what articles 14 to 16 keep back. */
public enum Attribute {
    PROACTIVE("proactive", "主动公开", "19"),
    ON_REQUEST("on-request", "依申请公开", "13"),
    EXEMPT("exempt", "不予公开", "14–16");

    private final String code;
    private final String term;
    private final String article;

    Attribute(String code, String term, String article) {
        this.code = code;
        this.term = term;
        this.article = article;
    }

    /** The word in the database, in addresses and in message keys ({@code disclosure.attribute.CODE}). */
    public String code() {
        return code;
    }

    public String term() {
        return term;
    }

    public String article() {
        return article;
    }

    /**
     * The attribute with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Attribute of(String code) {
        return Codes.find(values(), Attribute::code, code);
    }
}

package org.gongkai.disclosure;

/** What an item is (体裁). */
public enum ItemKind {
    NOTICE("notice", "通知公告"),
    NORMATIVE_DOCUMENT("normative-document", "规范性文件"),
    /** Published with the document that it explains; the two link to each other. */
    INTERPRETATION("interpretation", "政策解读"),
    NEWS("news", "工作动态"),
    ANNUAL_REPORT("annual-report", "政府信息公开工作年度报告"),
    OTHER("other", "其他");

    private final String code;
    private final String term;

    ItemKind(String code, String term) {
        this.code = code;
        this.term = term;
    }

    /** The word in the database, in addresses and in message keys ({@code disclosure.kind.CODE}). */
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
    public static ItemKind of(String code) {
        return Codes.find(values(), ItemKind::code, code);
    }
}

package org.gongkai.disclosure;

/** Where an item stands between draft and publication. */
public enum ItemState {
    DRAFT("draft", "草稿"),
    IN_REVIEW("in-review", "审核中"),
    PUBLISHED("published", "已公开"),
    /** Taken back; a notice with the reason stands in its place. */
    WITHDRAWN("withdrawn", "已撤回"),
    /** Not published: open on request only, or exempt; registered and re-evaluated (art. 18). */
    KEPT("kept", "登记备查");

    private final String code;
    private final String term;

    ItemState(String code, String term) {
        this.code = code;
        this.term = term;
    }

    /** The word in the database, in addresses and in message keys ({@code disclosure.state.CODE}). */
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
    public static ItemState of(String code) {
        return Codes.find(values(), ItemState::code, code);
    }
}

package org.gongkai.request.law;

/** The three ways to have a body's act examined (art. 51). */
public enum RemedyKind {
    RECONSIDERATION("reconsideration", "行政复议"),
    LAWSUIT("lawsuit", "行政诉讼"),
    /** Complaint to the superior body or the authority in charge. */
    APPEAL("appeal", "投诉、举报");

    private final String word;
    private final String label;

    RemedyKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The contract's word, as its event types begin. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}

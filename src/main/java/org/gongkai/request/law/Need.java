package org.gongkai.request.law;

/** What a decision's letter must say beyond its kind. */
public enum Need {
    /** Page, gazette issue or place where it is public. */
    WHERE("where", true),
    /** How and when it is supplied. */
    SUPPLY("supply", true),
    /** Copies that go with the letter. */
    FILES("files", false),
    /** One of the grounds of articles 14 to 16. */
    GROUND("ground", true),
    /** Which parts are withheld. */
    WITHHELD("withheld", true),
    REASONS("reasons", true),
    /** The law or administrative regulation with rules of its own. */
    LAW("law", true),
    /** The office that supplies under it. */
    OFFICE("office", true),
    /** Where and with which words it was searched. */
    SEARCHED("searched", true),
    /** The responsible body, where it can be determined. */
    HOLDER("holder", false),
    HOLDER_CONTACT("holderContact", false),
    /** Number and date of the earlier answer. */
    EARLIER("earlier", true),
    /** Where a petition, complaint or report belongs. */
    RIGHT_WAY("rightWay", false);

    private final String field;
    private final boolean required;

    Need(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    public String field() {
        return field;
    }

    /** Whether sentences are written there, not a line. */
    public boolean isLong() {
        return switch (this) {
            case WHERE, SUPPLY, WITHHELD, REASONS, SEARCHED, RIGHT_WAY -> true;
            case FILES, GROUND, LAW, OFFICE, HOLDER, HOLDER_CONTACT, EARLIER -> false;
        };
    }

    public boolean isRequired() {
        return required;
    }
}

package org.gongkai.request;

/**
 * Which cases a list shows.
 *
 * @param words   in number or subject; empty: any
 * @param state   a state's code, {@code open} for all that are not closed; empty: any
 * @param channel a channel's code; empty: any
 */
public record CaseFilter(String words, String state, String channel, Order order, Whose whose) {
    /** Everybody's cases. */
    public CaseFilter(String words, String state, String channel, Order order) {
        this(words, state, channel, order, Whose.ALL);
    }

    /** What stands first. */
    public enum Order {
        /** Open cases before closed ones; those without a last day at the end of each. */
        DUE,
        /** The latest first. */
        NUMBER,
        /** The latest first. */
        SUBMITTED
    }

    /** Who works on it. Whoever stands in for somebody, in this case or in all, is meant as well. */
    public enum Whose {
        ALL(""),
        MINE("(officer_id = any(:me) or deputy_id = any(:me))"),
        NOBODYS("officer_id is null"),
        /** What one's own home lists. */
        MINE_OR_NOBODYS("(officer_id is null or officer_id = any(:me) or deputy_id = any(:me))");

        final String sql;

        Whose(String sql) {
            this.sql = sql;
        }
    }
}

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
        DUE("state in ('decided', 'withdrawn', 'given-up'), due nulls last, id"),
        NUMBER("number desc, id desc"),
        SUBMITTED("submitted_at desc, id desc");

        final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** Who works on it. Whoever stands in for somebody, in this case or in all, is meant as well. */
    public enum Whose {
        ALL(""),
        MINE("and (officer_id = any(:me) or deputy_id = any(:me))"),
        NOBODYS("and officer_id is null"),
        /** What one's own home lists. */
        MINE_OR_NOBODYS("and (officer_id is null or officer_id = any(:me) or deputy_id = any(:me))");

        final String sql;

        Whose(String sql) {
            this.sql = sql;
        }
    }
}

package org.gongkai.request;

/**
 * Which cases a list shows.
 *
 * @param words   in number or subject; empty: any
 * @param state   a state's code, {@code open} for all that are not closed; empty: any
 * @param channel a channel's code; empty: any
 */
public record CaseFilter(String words, String state, String channel, Order order) {
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
}

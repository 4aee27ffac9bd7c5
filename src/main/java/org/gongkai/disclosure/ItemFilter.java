package org.gongkai.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Which items a list shows; a null part leaves all in.
 *
 * @param year of publication; of an unpublished one, in which it was formed
 * @param text part of the title, the document number or the index number
 */
public record ItemFilter(
        @Nullable ItemState state,
        @Nullable CategoryId category,
        @Nullable Attribute attribute,
        @Nullable Integer year,
        @Nullable String text,
        Order order) {

    /** In which order. */
    public enum Order {
        LATEST("latest", "coalesce(item.published_at, item.created_at) desc, item.id desc"),
        OLDEST("oldest", "coalesce(item.published_at, item.created_at), item.id"),
        TITLE("title", "title, item.id"),
        INDEX_NUMBER("index-number", "item.index_number nulls last, item.id");

        private final String code;
        private final String sql;

        Order(String code, String sql) {
            this.code = code;
            this.sql = sql;
        }

        /** The word in addresses and in message keys ({@code disclosure.order.CODE}). */
        public String code() {
            return code;
        }

        String sql() {
            return sql;
        }

        /**
         * The order with this code.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Order of(String code) {
            return Codes.find(values(), Order::code, code);
        }
    }
}

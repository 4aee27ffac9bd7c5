package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An order in SQL: the columns that an index has in the same order.
 *
 * @param columns the last of them tells every case from every other
 */
record ListOrder(String columns, boolean descending) {
    static ListOrder of(CaseFilter filter) {
        return switch (filter.order()) {
            // Whoever filters by state has open cases alone or closed ones alone, and the index by state knows of no "closed".
            case DUE -> new ListOrder(filter.state().isEmpty() ? "closed, due_or_last, id" : "due_or_last, id", false);
            case NUMBER -> new ListOrder("number, id", true);
            case SUBMITTED -> new ListOrder("submitted_at, id", true);
        };
    }

    ListOrder reversed() {
        return new ListOrder(columns, !descending);
    }

    /** The condition on a line to stand after the one that {@link #keys} were read of. */
    String isAfter() {
        return "(%s) %s (%s)".formatted(columns, descending ? "<" : ">", names(":", ""));
    }

    String by() {
        return " order by " + names("", descending ? " desc" : "");
    }

    /** Values of every column that a list is sorted by. */
    static Map<String, Object> keys(ResultSet row) throws SQLException {
        return Map.of(
                "closed", row.getBoolean("closed"),
                "due_or_last", row.getObject("due_or_last", LocalDate.class),
                "number", row.getString("number"),
                "submitted_at", row.getObject("submitted_at", OffsetDateTime.class),
                "id", row.getLong("id"));
    }

    private String names(String before, String after) {
        return Arrays.stream(columns.split(", ")).map(name -> before + name + after).collect(Collectors.joining(", "));
    }
}

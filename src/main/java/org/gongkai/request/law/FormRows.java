package org.gongkai.request.law;

import java.util.List;

/**
 * The rows of the annual report in which a case counts, in the year of the day asked for: 1 (received) or 2 (carried in), then the row
 * of its outcome or 4 (carried out). Both empty where it does not count in that year.
 */
public record FormRows(List<String> of2021, List<String> of2019) {
    public static final FormRows NONE = new FormRows(List.of(), List.of());

    static final String RECEIVED = "1";
    static final String CARRIED_IN = "2";
    /** Row 4: 结转下年度继续办理. */
    public static final String CARRIED_OUT = "4";

    public FormRows {
        of2021 = List.copyOf(of2021);
        of2019 = List.copyOf(of2019);
    }

    /** A case that was closed in this year. */
    public static FormRows closed(boolean receivedInYear, Outcome outcome) {
        var first = receivedInYear ? RECEIVED : CARRIED_IN;
        return new FormRows(List.of(first, outcome.code()), List.of(first, outcome.row2019()));
    }

    /** A case that is still open at the end of this year. */
    public static FormRows open(boolean receivedInYear) {
        var rows = List.of(receivedInYear ? RECEIVED : CARRIED_IN, CARRIED_OUT);
        return new FormRows(rows, rows);
    }
}

package org.gongkai.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure.
 *
 * @param kind   what it is: {@code item}, {@code request}, {@code work-record} …
 * @param day    when it counted
 * @param amount what it adds to the figure: mostly 1
 * @param group  under which heading it counts, where the figure has several
 * @param since  when its term began, of a figure that looks at timeliness
 */
public record Line(
        String kind, long id, LocalDate day, String label, BigDecimal amount, @Nullable String group, @Nullable LocalDate since) {
    /** An imported report of the year of its day; its id is the edition. */
    static final String PAST_REPORT = "past-report";
}

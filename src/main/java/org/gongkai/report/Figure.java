package org.gongkai.report;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a body's year: its source gives the records behind it, and from these comes the number.
 *
 * @param keptWith the ledgers of which the body must keep one; without, the figure is not applicable to it
 * @param groups   SQL: the headings of a grouped figure in the body's order; null where it has none
 * @param within   working days from {@code since} to {@code day} that a record may take to be counted; 0: no such term
 */
record Figure(String code, String unit, Shape shape, Set<String> keptWith, Source source, @Nullable String groups, int within) {

    /** How the records make the value. */
    enum Shape {
        /** Their amounts added up. */
        TOTAL,
        /** The same by heading. */
        BY_GROUP,
        /** Each heading's part of all that have one, in percent. */
        SHARES
    }

    /** Where the records are found. */
    sealed interface Source {
        /**
         * SQL: kind, id, day, label, amount, grp, since; bound by {@code :authority}, the first day of the year {@code :from} and the
         * last day that counts {@code :to}. A record whose day of law is later is none yet.
         */
        record Sql(String rows) implements Source {}

        /** The cases that count in a cell, as {@link CaseYear} names it. */
        record Cases(String cell) implements Source {}
    }

    static Figure total(String code, String unit, String rows, String... keptWith) {
        return new Figure(code, unit, Shape.TOTAL, ledgers(code, keptWith), new Source.Sql(rows), null, 0);
    }

    static Figure cases(String code, String unit, String cell, String... keptWith) {
        return new Figure(code, unit, Shape.TOTAL, ledgers(code, keptWith), new Source.Cases(cell), null, 0);
    }

    static Figure timely(String code, String unit, int workingDays, String rows, String... keptWith) {
        return new Figure(code, unit, Shape.TOTAL, ledgers(code, keptWith), new Source.Sql(rows), null, workingDays);
    }

    static Figure grouped(String code, String unit, Shape shape, String groups, Source source) {
        return new Figure(code, unit, shape, Set.of(code), source, groups, 0);
    }

    String textKey() {
        return "report.figure." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> ledgers(String code, String... others) {
        return others.length == 0 ? Set.of(code) : Set.of(others);
    }
}

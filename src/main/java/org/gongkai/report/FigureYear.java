package org.gongkai.report;

import java.time.LocalDate;
import java.time.Month;

/**
 * A year as it stood on a day of it.
 *
 * <p>What counts is the day of law, never the moment at which somebody typed it in: an item counts from the day on which it was
 * public, a case from the day of its event, a training from the day on which it was held, a complaint from the day of its receipt. So
 * a record of June that is typed in August belongs to what June looks like from then on, and the same day asked for twice gives the
 * same figure as long as no record of an earlier day is added or put right.
 *
 * @param asOf the last day that counts, within the year
 */
record FigureYear(int year, LocalDate asOf) {

    /** To its last day. */
    static FigureYear whole(int year) {
        return new FigureYear(year, lastDay(year));
    }

    /**
     * The year up to a day; a day behind its end is its end.
     *
     * @throws IllegalArgumentException for a day before its first
     */
    static FigureYear until(int year, LocalDate day) {
        var asked = new FigureYear(year, day.isAfter(lastDay(year)) ? lastDay(year) : day);
        if (day.isBefore(asked.from())) {
            throw new IllegalArgumentException("%s is before the year %d".formatted(day, year));
        }
        return asked;
    }

    LocalDate from() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    /** Of cases nothing is known behind today: a deadline that has not run out has not been missed. */
    LocalDate knownOn(LocalDate today) {
        return asOf.isAfter(today) ? today : asOf;
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}

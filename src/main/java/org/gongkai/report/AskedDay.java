package org.gongkai.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The day as of which a page shows a year's figures.
 *
 * @param typed as it came, to stand in its field again
 * @param wrong whether it is no day of the year; then the year's last is shown
 */
public record AskedDay(int year, String typed, LocalDate day, boolean wrong) {
    static AskedDay of(String typed, int year) {
        var whole = FigureYear.whole(year).asOf();
        if (typed.isBlank()) {
            return new AskedDay(year, "", whole, false);
        }
        try {
            return new AskedDay(year, typed, FigureYear.until(year, LocalDate.parse(typed.strip())).asOf(), false);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return new AskedDay(year, typed, whole, true);
        }
    }

    public boolean isWholeYear() {
        return day.equals(FigureYear.whole(year).asOf());
    }

    FigureYear figures() {
        return new FigureYear(year, day);
    }

    /** What the address of a figure's records carries on. */
    String query() {
        return isWholeYear() ? "" : "?asOf=" + day;
    }
}

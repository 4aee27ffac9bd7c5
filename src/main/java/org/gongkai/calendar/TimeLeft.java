package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * How near a last day is, by working days: what an office has left of its time is not what the almanac has.
 *
 * @param workingDays until the last day, or since it; 0 or more
 */
public record TimeLeft(Nearness nearness, int workingDays) {
    /** Working days within which it is soon. */
    private static final int SOON = 5;

    public enum Nearness {
        OVERDUE("late"),
        TODAY("late"),
        SOON("soon"),
        LATER("ok");

        private final String colour;

        Nearness(String colour) {
            this.colour = colour;
        }

        /** A class of the style sheet; words stand beside it, since nothing is said by colour alone. */
        public String colour() {
            return colour;
        }
    }

    public static TimeLeft until(LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (today.isAfter(due)) {
            return new TimeLeft(Nearness.OVERDUE, calendar.workingDays(due, today));
        }
        if (today.equals(due)) {
            return new TimeLeft(Nearness.TODAY, 0);
        }
        var left = calendar.workingDays(today, due);
        return new TimeLeft(left <= SOON ? Nearness.SOON : Nearness.LATER, left);
    }

    /** Of the words that say so to a reader; their one argument is the working days. */
    public String textKey() {
        return switch (nearness) {
            case OVERDUE -> "calendar.time.overdue";
            case TODAY -> "calendar.time.today";
            case SOON, LATER -> "calendar.time.left";
        };
    }
}

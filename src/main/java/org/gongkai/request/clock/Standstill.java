package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;

/** On how many working days the clock stood still; days that several stops cover count once. */
final class Standstill {
    private Standstill() {}

    /** @param stops in the order in which they began */
    static int between(List<Stop> stops, LocalDate from, LocalDate upTo, WorkCalendar calendar) {
        var still = 0;
        var counted = from;
        for (var i = 0; i < stops.size(); i++) {
            var stop = stops.get(i);
            var begin = stop.from().isAfter(counted) ? stop.from() : counted;
            var end = stop.endBy(upTo);
            if (end.isAfter(begin)) {
                still += calendar.workingDays(begin, end);
                counted = end;
            }
        }
        return still;
    }
}

package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the clock: how does this case stand on that day?
 *
 * @param edition null for the one that was in force on the day of receipt
 */
public record ClockQuestion(@Nullable Edition edition, LocalDate asOf, List<CaseEvent> events) {
    public ClockQuestion {
        events = List.copyOf(events);
    }

    /** @throws Refused for events that no case can have */
    public RequestCase answer(WorkCalendar calendar) {
        return RequestCase.of(edition, events, calendar, asOf);
    }
}

package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.FormRows;
import org.gongkai.request.law.Outcome;

/** Where a closed case counts in the form of 2021: in the row of its first closing, whatever was decided afterwards (a request counts once). */
public final class CountedRow {
    private CountedRow() {}

    /**
     * @param standing of these events on that day
     * @return empty while the case is open
     */
    public static Optional<Outcome> of(List<CaseEvent> events, RequestCase standing, WorkCalendar calendar, LocalDate asOf) {
        var received = standing.receivedOn();
        if (received == null || !standing.state().isClosed()) {
            return Optional.empty();
        }
        var now = standing.formRows().of2021();
        if (!now.isEmpty()) {
            return Outcome.of(now.getLast());
        }
        for (var year = received.getYear(); year < asOf.getYear(); year++) {
            var rows = RequestCase.of(events, calendar, LocalDate.of(year, 12, 31)).formRows().of2021();
            if (!rows.isEmpty() && !rows.getLast().equals(FormRows.CARRIED_OUT)) {
                return Outcome.of(rows.getLast());
            }
        }
        return Optional.empty();
    }
}

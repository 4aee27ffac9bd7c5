package org.gongkai.request.web;

import java.time.LocalDate;
import org.gongkai.page.Texts;
import org.gongkai.request.local.LocalDue;

/** Tells the last day by a local measure: one more day to keep, while the Ordinance's stays what it is. */
final class LocalDueWords {
    private LocalDueWords() {}

    static String of(LocalDue due, LocalDate today, Texts t) {
        return t.get(
                due.isMissedOn(today) ? "request.local.missed" : "request.local.due",
                Days.day(t, due.day()),
                due.measure().cited(due.term().article()),
                due.term().workingDays());
    }

    static String onItsDay(LocalDue due, Texts t) {
        return t.get("request.local.day", due.measure().cited(due.term().article()));
    }
}

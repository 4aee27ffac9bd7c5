package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseState;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.RequestCase;

/**
 * What the calculator answers.
 *
 * @param answer the last day, or why there is none
 * @param notes what stands out: a provisional day, something irregular
 */
public record ClockView(String answer, List<String> facts, List<String> notes, List<DayLine> days) {
    static ClockView of(RequestCase standing, List<ExplainedDay> days, LocalDate asOf, WorkCalendar calendar, Texts t) {
        return new ClockView(answer(standing, t), facts(standing, asOf, t), notes(standing, t), DayLine.of(days, calendar, t));
    }

    private static String answer(RequestCase standing, Texts t) {
        var due = standing.due();
        if (due == null) {
            return t.get("request.clock.none", new Telling(t).state(standing));
        }
        if (standing.state() == CaseState.DECIDED) {
            var late = standing.workingDaysLate();
            return late == null || late == 0
                    ? t.get("request.clock.answered", Days.day(t, due))
                    : t.get("request.clock.answered-late", Days.day(t, due), late);
        }
        return t.get(standing.overdue() ? "request.clock.overdue" : "request.clock.due", Days.day(t, due));
    }

    private static List<String> facts(RequestCase standing, LocalDate asOf, Texts t) {
        var facts = new ArrayList<String>();
        if (standing.receivedOn() != null) {
            facts.add(t.get("request.clock.received", Days.day(t, standing.receivedOn()), standing.edition().word()));
        }
        facts.add(t.get("request.clock.as-of", Days.day(t, asOf), new Telling(t).state(standing)));
        if (standing.workingDaysUsed() != null) {
            facts.add(t.get("request.clock.used", standing.workingDaysUsed()));
        }
        if (standing.workingDaysLeft() != null && !standing.overdue()) {
            facts.add(t.get("request.clock.left", standing.workingDaysLeft()));
        }
        if (standing.correctionDue() != null) {
            facts.add(t.get("request.clock.correction-due", Days.day(t, standing.correctionDue())));
        }
        if (standing.feeDue() != null) {
            facts.add(t.get("request.clock.fee-due", Days.day(t, standing.feeDue())));
        }
        return facts;
    }

    private static List<String> notes(RequestCase standing, Texts t) {
        var notes = new ArrayList<String>();
        if (standing.provisional()) {
            notes.add(t.get("request.clock.provisional"));
        }
        var telling = new Telling(t);
        for (var irregularity : standing.irregularities()) {
            var words = t.either(irregularity.fault().chinese(), irregularity.fault().english());
            notes.add(t.get("request.clock.irregular", words, telling.article(irregularity.article())));
        }
        return notes;
    }
}

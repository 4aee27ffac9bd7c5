package org.gongkai.request.remedy;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.RemedyKind;

/** Until when a body must answer, each rule from its first day; the day on which it received the copy says which holds. */
enum AnswerTerm {
    /** 行政复议法 (1999) art. 23: ten days. */
    RECONSIDERATION_1999(RemedyKind.RECONSIDERATION, LocalDate.of(1999, 10, 1), 10, false),
    /** 行政复议法 (2023) art. 48: ten days; art. 88 counts terms of ten days and less in working days. */
    RECONSIDERATION_2024(RemedyKind.RECONSIDERATION, LocalDate.of(2024, 1, 1), 10, true),
    /** 行政诉讼法 (1989) art. 43: ten days. */
    LAWSUIT_1990(RemedyKind.LAWSUIT, LocalDate.of(1990, 10, 1), 10, false),
    /** 行政诉讼法 (2014) art. 67: fifteen days. */
    LAWSUIT_2015(RemedyKind.LAWSUIT, LocalDate.of(2015, 5, 1), 15, false);

    private final RemedyKind kind;
    private final LocalDate inForceFrom;
    private final int days;
    private final boolean working;

    AnswerTerm(RemedyKind kind, LocalDate inForceFrom, int days, boolean working) {
        this.kind = kind;
        this.inForceFrom = inForceFrom;
        this.days = days;
        this.working = working;
    }

    /** The last day to answer; empty for a complaint to the superior, whose term that body sets. */
    static Optional<LocalDate> lastDay(RemedyKind kind, LocalDate copyReceived, WorkCalendar calendar) {
        AnswerTerm inForce = null;
        for (var term : values()) {
            if (term.kind == kind && !copyReceived.isBefore(term.inForceFrom)) {
                inForce = term; // the later one stands behind
            }
        }
        return inForce == null ? Optional.empty() : Optional.of(inForce.lastDay(copyReceived, calendar));
    }

    private LocalDate lastDay(LocalDate copyReceived, WorkCalendar calendar) {
        return working ? calendar.shift(copyReceived, days) : calendar.workingDayFrom(copyReceived.plusDays(days));
    }
}

package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.NextStep;
import org.gongkai.request.law.Article;
import org.jspecify.annotations.Nullable;

/** What may be done on one day: each part of the law adds its own. */
final class Steps {
    private final LocalDate asOf;
    private final @Nullable LocalDate due;
    private final WorkCalendar calendar;
    private final List<NextStep> steps = new ArrayList<>(12);
    private boolean provisional;

    /** @param due the deadline as it stands; null where none runs */
    Steps(LocalDate asOf, @Nullable LocalDate due, WorkCalendar calendar) {
        this.asOf = asOf;
        this.due = due;
        this.calendar = calendar;
    }

    LocalDate asOf() {
        return asOf;
    }

    @Nullable LocalDate due() {
        return due;
    }

    boolean isPastDue() {
        return due != null && asOf.isAfter(due);
    }

    /** @param until the last day on which it would be in time; null where no day is set */
    void add(String type, String article, @Nullable LocalDate until) {
        steps.add(new NextStep(type, article, until));
    }

    /** @param countedFrom the day from which the working days up to {@code until} were counted */
    void addCounted(String type, String article, LocalDate countedFrom, @Nullable LocalDate until) {
        provisional |= until != null && calendar.isProvisional(countedFrom, until);
        add(type, article, until);
    }

    /** A remedy, while its last day has not passed; only whether that is a day off was asked of the calendar. */
    void addRemedy(String type, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !asOf.isAfter(until)) {
            provisional |= until.isAfter(from) && calendar.isProvisional(until.minusDays(1), until);
            add(type, Article.REMEDY, until);
        }
    }

    List<NextStep> all() {
        return List.copyOf(steps);
    }

    /** Whether one of the last days rests on a year without a notice. */
    boolean isProvisional() {
        return provisional;
    }
}

package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.ExplainedDay.Why;
import org.gongkai.request.law.Article;
import org.jspecify.annotations.Nullable;

/** Walks through the days of a case, with the same periods and stops that its deadline was computed from. */
final class Explanation {
    private final CaseFold fold;
    private final @Nullable Closing closing;
    private final @Nullable LocalDate due;
    private final List<ExplainedDay> days = new ArrayList<>();
    private int count;

    Explanation(CaseFold fold) {
        this.fold = fold;
        this.closing = fold.endings.closing();
        this.due = closing == null ? fold.clock.deadlineOn(fold.asOf) : closing.due();
        beforeReceipt();
        for (var i = 0; i < fold.clock.periods().size(); i++) {
            var last = i == fold.clock.periods().size() - 1;
            var nextStart = last ? null : fold.clock.periods().get(i + 1).start();
            var period = fold.clock.periods().get(i);
            var closedBefore = last && isClosedBy(period.start().minusDays(1));
            if (fold.clock.receivedOn() != null && !closedBefore) {
                through(period, nextStart);
            }
        }
    }

    /** In order; none between a closing and what reopened the case. */
    List<ExplainedDay> days() {
        return List.copyOf(days);
    }

    private void beforeReceipt() {
        var until = fold.clock.receivedOn() == null ? fold.asOf.plusDays(1) : fold.clock.receivedOn();
        for (var day = fold.received.on(); day.isBefore(until); day = day.plusDays(1)) {
            if (isClosedBy(day.minusDays(1))) {
                return; // withdrawn or answered before it was confirmed
            }
            add(day, Why.UNCONFIRMED, Article.RECEIPT);
        }
    }

    private boolean isClosedBy(LocalDate day) {
        return closing != null && !closing.day().isAfter(day);
    }

    private void through(Period period, @Nullable LocalDate nextStart) {
        count = 0;
        // Reopened on the day of the closing, or before the decision was served: the day belongs to what began last.
        days.removeIf(explained -> !explained.day().isBefore(period.start()));
        add(period.start(), Why.START, period.article());
        var end = endOf(period, nextStart);
        for (var day = period.start().plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            explain(day);
        }
    }

    private LocalDate endOf(Period period, @Nullable LocalDate nextStart) {
        for (var closing : fold.endings.all()) {
            if (period.equals(closing.period())) {
                return closing.day();
            }
        }
        if (nextStart != null) {
            return nextStart.minusDays(1);
        }
        return due != null && due.isAfter(fold.asOf) ? due : fold.asOf;
    }

    private void explain(LocalDate day) {
        var stop = stopOn(day);
        if (!fold.clock.calendar().isWorkingDay(day)) {
            add(day, Why.DAY_OFF, Article.ANSWER);
        } else if (stop != null && !day.isAfter(fold.asOf)) {
            add(day, why(stop), stop.kind().article());
        } else {
            count++;
            var late = due != null && day.isAfter(due);
            add(day, late ? Why.LATE : day.isAfter(fold.asOf) ? Why.AHEAD : Why.COUNTED, Article.ANSWER);
        }
    }

    private @Nullable Stop stopOn(LocalDate day) {
        for (var i = fold.clock.stops().size() - 1; i >= 0; i--) {
            if (fold.clock.stops().get(i).covers(day)) {
                return fold.clock.stops().get(i);
            }
        }
        return null;
    }

    private static Why why(Stop stop) {
        return switch (stop.kind()) {
            case CORRECTION -> Why.AWAITING_CORRECTION;
            case FEE -> Why.AWAITING_FEE;
            case THIRD_PARTY -> Why.ASKING_THIRD_PARTY;
            case OTHER_BODY -> Why.ASKING_OTHER_BODY;
        };
    }

    private void add(LocalDate day, Why why, String article) {
        days.add(new ExplainedDay(
                day, why, count, article, fold.clock.calendar().kindOf(day), fold.clock.calendar().isProvisional(day.getYear())));
    }
}

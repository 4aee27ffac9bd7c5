package org.gongkai.request.clock;

import java.time.LocalDate;
import org.gongkai.request.law.Channel;
import org.jspecify.annotations.Nullable;

/** The first later day on which a case stands otherwise though nothing new is recorded: lists need not look at it before. */
final class NextChange {
    private final LocalDate asOf;
    private @Nullable LocalDate next;

    private NextChange(LocalDate asOf, @Nullable LocalDate next) {
        this.asOf = asOf;
        this.next = next;
    }

    /** @return null where no such day is known */
    static @Nullable LocalDate of(CaseFold fold, @Nullable LocalDate due, Steps steps) {
        var change = new NextChange(fold.asOf, fold.nextDay);
        if (!fold.endings.isClosed()) {
            change.after(due);
            for (var stop : fold.clock.stops()) {
                if (stop.isOpenOn(fold.asOf)) {
                    // A deadline under an open consultation moves day by day.
                    change.after(stop.kind().isConsultation() ? fold.asOf : stop.lastDay());
                }
            }
            if (fold.clock.receivedOn() == null && fold.received.channel() == Channel.ORDINARY_POST) {
                change.after(fold.received.on());
            }
        }
        for (var step : steps.all()) {
            change.after(step.until());
        }
        return change.next;
    }

    /** The day after {@code last}, where that is yet to come and the earliest so far. */
    private void after(@Nullable LocalDate last) {
        if (last == null || last.isBefore(asOf)) {
            return;
        }
        var day = last.plusDays(1);
        if (next == null || day.isBefore(next)) {
            next = day;
        }
    }
}

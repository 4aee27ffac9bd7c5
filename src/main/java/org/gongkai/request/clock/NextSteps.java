package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.CaseState;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Remedies;
import org.jspecify.annotations.Nullable;

/**
 * What may be done on the day of a fold: what would be neither refused nor an irregularity, as far as it makes sense then. One
 * exception: a decision that is late is still owed, and may be given.
 */
final class NextSteps {
    private final CaseFold fold;
    private final Steps steps;

    private NextSteps(CaseFold fold, @Nullable LocalDate due) {
        this.fold = fold;
        this.steps = new Steps(fold.asOf, due, fold.clock.calendar());
    }

    /** @param due the deadline as it stands; null where none runs */
    static Steps of(CaseFold fold, @Nullable LocalDate due) {
        var next = new NextSteps(fold, due);
        var closing = fold.endings.closing();
        if (closing != null) {
            next.afterClosing(closing);
        } else if (fold.clock.receivedOn() == null) {
            // Until it is confirmed the request is not received (art. 31): there is nothing yet to work on.
            next.steps.add("withdrawn", Article.REQUEST, null);
        } else {
            next.whileOpen();
        }
        fold.remedies.addDecisionsTo(next.steps);
        return next.steps;
    }

    private void whileOpen() {
        fold.correction.addTo(steps);
        fold.consultations.addTo(steps);
        fold.frequency.addTo(steps);
        fold.extension.addTo(steps);
        fold.fee.addTo(steps);
        steps.add("decided", Article.DECISION, steps.due());
        steps.add("withdrawn", Article.REQUEST, null);
        var due = steps.due();
        if (due != null && steps.isPastDue()) {
            // Silence past the deadline: an omission, against which all remedies stand open.
            fold.remedies.addTo(steps, Remedies.against(List.of(), due, due, fold.clock.calendar()), due);
        }
    }

    private void afterClosing(Closing closing) {
        if (closing.state() == CaseState.WITHDRAWN) {
            return;
        }
        var remedies = Remedies.against(closing.outcomes(), closing.decidedOn(), closing.day(), fold.clock.calendar());
        fold.remedies.addTo(steps, remedies, closing.day());
        steps.add("reopened", Article.REMEDY, null);
    }
}

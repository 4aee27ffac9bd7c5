package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Fault;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Art. 30: an unclear request is to be corrected. It may be asked for once and soon; that stops the clock, and the corrected request
 * starts it anew. Who does not correct it gives it up.
 */
final class Correction {
    private final StatutoryClock clock;
    private final Endings endings;
    private final Faults faults;
    private @Nullable Stop wait;
    private boolean noticed;
    private boolean answered;

    Correction(StatutoryClock clock, Endings endings, Faults faults) {
        this.clock = clock;
        this.endings = endings;
        this.faults = faults;
    }

    void notice(int number, CorrectionNoticed notice) {
        noticed = true;
        var objection = objectionTo(notice.on());
        if (objection != null) {
            faults.add(number, objection);
        } else {
            wait = clock.stop(new Stop(Stop.Kind.CORRECTION, number, notice.on(), notice.on(), notice.due()));
        }
    }

    private @Nullable Fault objectionTo(LocalDate noticeOn) {
        if (wait != null) {
            return Fault.SECOND_CORRECTION_NOTICE;
        }
        return isAfter(noticeOn, lastDayToNotice(noticeOn)) ? Fault.LATE_CORRECTION_NOTICE : null;
    }

    /** Counted from the receipt, and no consultation lengthens it; under 2007 it is the deadline. Null where nothing runs yet. */
    private @Nullable LocalDate lastDayToNotice(LocalDate day) {
        var received = clock.receivedOn();
        var term = clock.edition().correctionNoticeDays();
        if (term.isEmpty()) {
            return clock.deadlineOn(day);
        }
        return received == null || received.isAfter(day) ? null : clock.calendar().shift(received, term.getAsInt());
    }

    void answer(int number, Corrected corrected) {
        if (!noticed) {
            throw new Refused(number, "没有补正告知，不能补正。", "Nobody asked for a correction.");
        }
        if (wait == null || answered) {
            return; // what answers an irregular notice, or comes once more, moves nothing
        }
        var late = endings.isClosed() && corrected.on().isAfter(wait.lastDayToAnswer());
        if (late && !corrected.excused()) {
            faults.add(number, Fault.LATE_CORRECTION);
            return;
        }
        answered = true;
        if (late) {
            endings.undoGivingUpFor(Outcome.NOT_CORRECTED);
        }
        if (wait.isUnanswered()) {
            wait.endOn(corrected.on());
            if (!endings.isClosed()) {
                clock.restart(corrected.on(), Article.CORRECTION);
            }
        }
    }

    /** The applicant's last day, while awaited. */
    @Nullable LocalDate awaitedUntil() {
        return wait == null ? null : wait.awaitedUntil();
    }

    /** The last day that the notice names, while awaited and after the case was given up for it. */
    @Nullable LocalDate due() {
        return wait != null && endings.isOpenOrGivenUpFor(Outcome.NOT_CORRECTED) ? wait.openTerm() : null;
    }

    void addTo(Steps steps) {
        if (objectionTo(steps.asOf()) == null && clock.receivedOn() != null) {
            steps.addCounted("correction-noticed", Article.CORRECTION, clock.receivedOn(), lastDayToNotice(steps.asOf()));
        }
        if (wait != null && wait.isUnanswered()) {
            steps.add("corrected", Article.CORRECTION, wait.lastDay());
        }
    }
}

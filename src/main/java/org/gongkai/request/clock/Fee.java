package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Fault;
import org.gongkai.request.law.FeeMeasure;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Art. 42 and the fee measure of 2020: a notice within the term stops the clock, payment starts it anew. Who does not pay gives the
 * request up.
 */
final class Fee {
    private final StatutoryClock clock;
    private final Endings endings;
    private final Faults faults;
    private @Nullable Stop wait;
    private boolean noticed;
    private boolean paid;

    Fee(StatutoryClock clock, Endings endings, Faults faults) {
        this.clock = clock;
        this.endings = endings;
        this.faults = faults;
    }

    void notice(int number, FeeNoticed notice) {
        noticed = true;
        var objection = objectionTo(notice.on(), clock.deadlineOn(notice.on()));
        if (objection != null) {
            faults.add(number, objection);
            return;
        }
        var delivered = notice.deliveredOn() == null ? notice.on() : notice.deliveredOn();
        var lastDay = clock.calendar().shift(delivered, FeeMeasure.PAYMENT_DAYS);
        wait = clock.stop(new Stop(Stop.Kind.FEE, number, notice.on(), delivered, lastDay));
    }

    private @Nullable Fault objectionTo(LocalDate noticeOn, @Nullable LocalDate due) {
        if (wait != null) {
            return Fault.SECOND_FEE_NOTICE;
        }
        return isAfter(noticeOn, due) ? Fault.LATE_FEE_NOTICE : null;
    }

    void pay(int number, FeePaid payment) {
        if (!noticed) {
            throw new Refused(number, "没有收费通知，不能缴费。", "No fee was noticed.");
        }
        if (wait == null || paid) {
            return; // what answers an irregular notice, or comes once more, moves nothing
        }
        if (endings.isClosed() && payment.on().isAfter(wait.lastDayToAnswer())) {
            faults.add(number, Fault.LATE_PAYMENT);
            return;
        }
        paid = true;
        if (wait.isUnanswered()) {
            wait.endOn(payment.on());
            if (!endings.isClosed()) {
                clock.restart(payment.on(), Article.FEE);
            }
        }
    }

    /** The applicant's last day, while awaited. */
    @Nullable LocalDate awaitedUntil() {
        return wait == null ? null : wait.awaitedUntil();
    }

    /** The last day to pay, while awaited and after the case was given up for it. */
    @Nullable LocalDate due() {
        return wait != null && endings.isOpenOrGivenUpFor(Outcome.NOT_PAID) ? wait.openTerm() : null;
    }

    /** Whether the last day to pay was counted in a year without a notice. */
    boolean isProvisional() {
        var due = due();
        return due != null && wait != null && clock.calendar().isProvisional(wait.countedFrom(), due);
    }

    void addTo(Steps steps) {
        var inForce = !steps.asOf().isBefore(FeeMeasure.IN_FORCE_FROM);
        if (inForce && objectionTo(steps.asOf(), steps.due()) == null) {
            steps.add("fee-noticed", Article.FEE, steps.due());
        }
        if (wait != null && wait.isUnanswered()) {
            steps.add("fee-paid", Article.FEE, wait.lastDay());
        }
    }
}

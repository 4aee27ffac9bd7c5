package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.Article;
import org.gongkai.request.CaseState;
import org.gongkai.request.FeeMeasure;
import org.gongkai.request.NextStep;
import org.gongkai.request.Remedies;
import org.gongkai.request.RemedyKind;
import org.jspecify.annotations.Nullable;

/**
 * What may be done on the day of a fold: what would be neither refused nor an irregularity, as far as it makes sense then. One
 * exception: a decision that is late is still owed, and may be given.
 */
final class NextSteps {
    private final CaseFold fold;
    private final LocalDate asOf;
    private final @Nullable LocalDate due;
    private final List<NextStep> steps = new ArrayList<>();
    private boolean provisional;

    /** @param due the deadline as it stands; null where none runs */
    NextSteps(CaseFold fold, @Nullable LocalDate due) {
        this.fold = fold;
        this.asOf = fold.asOf;
        this.due = due;
        if (fold.closing != null) {
            afterClosing(fold.closing);
        } else if (fold.receivedOn == null) {
            // Until it is confirmed the request is not received (art. 31): there is nothing yet to work on.
            add("withdrawn", Article.REQUEST, null);
        } else {
            whileOpen(fold.receivedOn);
        }
        decisionsOnRemedies();
    }

    List<NextStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether one of the last days rests on a year without a notice. */
    boolean isProvisional() {
        return provisional;
    }

    private void whileOpen(LocalDate receivedOn) {
        if (fold.mayNoticeCorrection()) {
            var until = fold.lastDayToNoticeCorrection(asOf);
            if (until == null || !asOf.isAfter(until)) {
                addCounted("correction-noticed", Article.CORRECTION, receivedOn, until);
            }
        }
        if (fold.correction != null && fold.correction.isUnanswered()) {
            add("corrected", Article.CORRECTION, fold.correction.lastDay());
        }
        if (!isPastDue()) {
            add("third-party-consulted", Article.THIRD_PARTY, due);
        }
        reply("third-party-replied", Stop.Kind.THIRD_PARTY);
        if (!isPastDue()) {
            add("body-consulted", Article.OTHER_BODY, due);
        }
        reply("body-replied", Stop.Kind.OTHER_BODY);
        if (fold.explanationAsked == 0) {
            add("explanation-asked", Article.EXPLANATION, null);
        }
        if (fold.explanationOpen) {
            add("explained", Article.EXPLANATION, null);
        }
        if (due != null && !isPastDue()) {
            if (fold.explanationAccepted && !fold.delayUsed) {
                add("delayed", Article.EXPLANATION, due);
            }
            if (!fold.extensionUsed) {
                add("extended", Article.ANSWER, due);
            }
        }
        if (fold.fee == null && !isPastDue() && !asOf.isBefore(FeeMeasure.IN_FORCE_FROM)) {
            add("fee-noticed", Article.FEE, due);
        }
        if (fold.fee != null && fold.fee.isUnanswered()) {
            add("fee-paid", Article.FEE, fold.fee.lastDay());
        }
        add("decided", Article.DECISION, due);
        add("withdrawn", Article.REQUEST, null);
        if (due != null && isPastDue()) {
            // Silence past the deadline: an omission, against which all remedies stand open.
            remedies(Remedies.against(List.of(), due, due, fold.calendar), due);
        }
    }

    private boolean isPastDue() {
        return due != null && asOf.isAfter(due);
    }

    private void reply(String type, Stop.Kind kind) {
        Stop latest = null;
        for (var stop : fold.stops) {
            if (stop.kind() == kind && stop.isOpenOn(asOf)) {
                var last = stop.lastDay();
                var other = latest == null ? null : latest.lastDay();
                latest = last == null || other == null || last.isAfter(other) ? stop : latest;
            }
        }
        if (latest != null) {
            addCounted(type, kind.article(), latest.countedFrom(), latest.lastDay());
        }
    }

    private void afterClosing(Closing closing) {
        if (closing.state() == CaseState.WITHDRAWN) {
            return;
        }
        remedies(
                Remedies.against(closing.outcomes(), closing.decidedOn(), closing.day(), fold.calendar), closing.day());
        add("reopened", Article.REMEDY, null);
    }

    private void remedies(Remedies remedies, LocalDate from) {
        var reconsideration = latest(RemedyKind.RECONSIDERATION);
        var lawsuit = latest(RemedyKind.LAWSUIT);
        if (reconsideration == null && lawsuit == null) {
            addInTime("reconsideration-filed", from, remedies.reconsiderationUntil());
        }
        if (lawsuit == null) {
            if (reconsideration == null) {
                addInTime("lawsuit-filed", from, remedies.lawsuitUntil());
            } else if (reconsideration.decidedOn() != null) {
                var decided = reconsideration.decidedOn();
                addInTime("lawsuit-filed", decided, Remedies.lawsuitAfterReconsideration(decided, fold.calendar));
            }
        }
        add("appeal-filed", Article.REMEDY, null);
    }

    /** The latest of those that concern the present act or omission. */
    private @Nullable Filing latest(RemedyKind kind) {
        for (var i = fold.filings.size() - 1; i >= fold.filingsBefore; i--) {
            if (fold.filings.get(i).kind() == kind) {
                return fold.filings.get(i);
            }
        }
        return null;
    }

    private void decisionsOnRemedies() {
        for (var kind : RemedyKind.values()) {
            if (fold.filings.stream().anyMatch(f -> f.kind() == kind && f.decidedOn() == null)) {
                add(kind.word() + "-decided", Article.REMEDY, null);
            }
        }
    }

    /** A remedy's last day; only whether it is a day off was asked of the calendar. */
    private void addInTime(String type, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !asOf.isAfter(until)) {
            provisional |= until.isAfter(from) && fold.calendar.isProvisional(until.minusDays(1), until);
            add(type, Article.REMEDY, until);
        }
    }

    private void addCounted(String type, String article, LocalDate countedFrom, @Nullable LocalDate until) {
        provisional |= until != null && fold.calendar.isProvisional(countedFrom, until);
        add(type, article, until);
    }

    private void add(String type, String article, @Nullable LocalDate until) {
        steps.add(new NextStep(type, article, until));
    }
}

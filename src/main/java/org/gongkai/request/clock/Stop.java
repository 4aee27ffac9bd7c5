package org.gongkai.request.clock;

import java.time.LocalDate;
import org.gongkai.request.law.Article;
import org.jspecify.annotations.Nullable;

/** A time in which the clock stands still: the days after {@code from}, up to and including the day on which it ends. */
final class Stop {
    enum Kind {
        CORRECTION(Article.CORRECTION, false),
        FEE(Article.FEE, false),
        THIRD_PARTY(Article.THIRD_PARTY, true),
        OTHER_BODY(Article.OTHER_BODY, true);

        private final String article;
        private final boolean consultation;

        Kind(String article, boolean consultation) {
            this.article = article;
            this.consultation = consultation;
        }

        String article() {
            return article;
        }

        /** A consultation ends by itself when its term has run out; an applicant's silence ends the case instead. */
        boolean isConsultation() {
            return consultation;
        }
    }

    private final Kind kind;
    private final int event;
    private final LocalDate from;
    private final LocalDate countedFrom;
    private final @Nullable LocalDate lastDay;
    private @Nullable LocalDate endedOn;

    /**
     * @param event number of the event that began it
     * @param countedFrom the day from which its term is counted
     * @param lastDay of its term; null without one
     */
    Stop(Kind kind, int event, LocalDate from, LocalDate countedFrom, @Nullable LocalDate lastDay) {
        this.kind = kind;
        this.event = event;
        this.from = from;
        this.countedFrom = countedFrom;
        this.lastDay = lastDay;
    }

    Kind kind() {
        return kind;
    }

    int event() {
        return event;
    }

    LocalDate from() {
        return from;
    }

    LocalDate countedFrom() {
        return countedFrom;
    }

    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** The last day on which an answer is in time. Nobody can answer before he is asked: a term that ended before ends with that day. */
    LocalDate lastDayToAnswer() {
        return lastDay == null || lastDay.isBefore(from) ? from : lastDay;
    }

    /** The last day to answer, as long as nobody did. */
    @Nullable LocalDate awaitedUntil() {
        return isUnanswered() ? lastDayToAnswer() : null;
    }

    /** The last day that the notice names, as long as nobody answered. */
    @Nullable LocalDate openTerm() {
        return isUnanswered() ? lastDay : null;
    }

    void endOn(LocalDate day) {
        endedOn = day;
    }

    /**
     * It lasts no longer than that day, unless somebody who was consulted has still to answer. Art. 51: a decision may be set aside before
     * it is served; what was to end with the service has then ended already.
     */
    void cutOffOn(LocalDate day) {
        if (isUnansweredByApplicant() || (endedOn != null && day.isBefore(endedOn))) {
            endedOn = day;
        }
    }

    boolean isUnanswered() {
        return endedOn == null;
    }

    boolean isUnansweredByApplicant() {
        return endedOn == null && !kind.isConsultation();
    }

    /** Whether it still holds at the end of that day. */
    boolean isOpenOn(LocalDate day) {
        return endedOn == null && (!kind.isConsultation() || lastDay == null || !day.isAfter(lastDay));
    }

    /** The last day on which it stops the clock, no later than {@code day}. */
    LocalDate endBy(LocalDate day) {
        var end = day;
        if (endedOn != null && endedOn.isBefore(end)) {
            end = endedOn;
        }
        if (kind.isConsultation() && lastDay != null && lastDay.isBefore(end)) {
            end = lastDay;
        }
        return end;
    }

    boolean covers(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(endBy(day));
    }
}

package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one case: since when it runs (art. 31), when it stood still, and which last day that gives (art. 33). What happens only
 * starts, stops and lengthens it; every day is counted here.
 */
final class StatutoryClock {
    private final Edition edition;
    private final WorkCalendar calendar;
    private final @Nullable LocalDate receivedOn;
    private final List<Period> periods = new ArrayList<>(2);
    private final List<Stop> stops = new ArrayList<>(4);

    /** @param edition null for the one that was in force on the day of receipt */
    StatutoryClock(@Nullable Edition edition, Received received, WorkCalendar calendar) {
        this.edition = edition == null ? editionOf(received) : edition;
        this.calendar = calendar;
        this.receivedOn = received.channel().isReceivedAtOnce(this.edition) ? received.on() : received.confirmedOn();
        if (receivedOn != null) {
            periods.add(Period.after(receivedOn, Article.RECEIPT, this.edition.answerDays()));
        }
    }

    // E-mail counts by the day it came: which edition it is under cannot hang on a confirmation that only one of them asks for.
    private static Edition editionOf(Received received) {
        var confirmed = received.confirmedOn();
        var byItself = received.channel() == Channel.EMAIL || received.channel().isReceivedAtOnce(Edition.OF_2019);
        return Edition.inForceOn(byItself || confirmed == null ? received.on() : confirmed);
    }

    Edition edition() {
        return edition;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** Null while nobody has confirmed it. */
    @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    boolean isReceivedBy(LocalDate day) {
        return receivedOn != null && !receivedOn.isAfter(day);
    }

    /** In order; the last is the present one. */
    List<Period> periods() {
        return periods;
    }

    /** In the order in which they began. */
    List<Stop> stops() {
        return stops;
    }

    /** The present one; null while unconfirmed. */
    @Nullable Period period() {
        return periods.isEmpty() ? null : periods.getLast();
    }

    Stop stop(Stop stop) {
        stops.add(stop);
        return stop;
    }

    /** The whole term once more, from a correction or a payment; before the receipt is confirmed nothing starts. */
    void restart(LocalDate day, String article) {
        begin(Period.after(receivedOn != null && receivedOn.isAfter(day) ? receivedOn : day, article, edition.answerDays()));
    }

    void begin(Period period) {
        periods.add(period);
    }

    /** Puts another in the place of the present period; before the receipt there is none to change. */
    void replace(Period changed) {
        if (!periods.isEmpty()) {
            periods.set(periods.size() - 1, changed);
        }
    }

    /** The last day for the decision as it stands on that day, as if every open consultation ended then; null where none runs. */
    @Nullable LocalDate deadlineOn(LocalDate day) {
        return !isReceivedBy(day) || awaitsApplicant() ? null : deadlineBy(day);
    }

    /** The same, also while a correction or payment is awaited. */
    @Nullable LocalDate deadlineBy(LocalDate day) {
        var period = period();
        if (period == null) {
            return null;
        }
        var still = Standstill.between(stops, period.stillFrom(), day, calendar);
        return calendar.shift(period.from(), period.workingDays() + still);
    }

    /** Working days since the last start, less those on which it stood still; null while unconfirmed. */
    @Nullable Integer usedBy(LocalDate day) {
        var period = period();
        return receivedOn == null || period == null
                ? null
                : calendar.workingDays(period.start(), day) - Standstill.between(stops, period.start(), day, calendar);
    }

    /** The latest begun of those that hold at the end of that day. */
    @Nullable Stop openStopOn(LocalDate day) {
        for (var i = stops.size() - 1; i >= 0; i--) {
            if (stops.get(i).isOpenOn(day)) {
                return stops.get(i);
            }
        }
        return null;
    }

    /** Nobody waits for the applicant any longer; who was consulted may still answer. */
    void endWaitsForApplicant(LocalDate day) {
        for (var i = 0; i < stops.size(); i++) {
            stops.get(i).cutOffOn(day);
        }
    }

    private boolean awaitsApplicant() {
        for (var i = 0; i < stops.size(); i++) {
            if (stops.get(i).isUnansweredByApplicant()) {
                return true;
            }
        }
        return false;
    }
}

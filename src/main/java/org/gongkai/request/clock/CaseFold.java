package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.Article;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.CaseState;
import org.gongkai.request.Channel;
import org.gongkai.request.Edition;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.Fault;
import org.gongkai.request.FeeMeasure;
import org.gongkai.request.Irregularity;
import org.gongkai.request.Outcome;
import org.gongkai.request.Refused;
import org.gongkai.request.RequestCase;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a case's events and keeps what the law makes of each. One fold serves one day: it is made, fed and read by
 * {@link #of}, and never changes afterwards.
 */
public final class CaseFold {
    final Edition edition;
    final WorkCalendar calendar;
    final LocalDate asOf;
    final @Nullable LocalDate nextDay;

    final Received received;
    final @Nullable LocalDate receivedOn;
    final List<Stop> stops = new ArrayList<>(4);
    final List<Period> periods = new ArrayList<>(2);
    final List<Closing> closings = new ArrayList<>(1);
    final List<Filing> filings = new ArrayList<>(0);
    private final List<Consultation> consultations = new ArrayList<>(2);
    private final List<Irregularity> irregularities = new ArrayList<>(2);

    @Nullable Closing closing;
    /** The first closing: a request counts once in the annual report, whatever comes of it later. */
    @Nullable Closing counted;
    /** How many remedies concern what came before the present period or closing. */
    int filingsBefore;

    @Nullable Stop correction;
    @Nullable Stop fee;
    boolean extensionUsed;
    boolean delayUsed;
    boolean explanationAccepted;
    /** Number of the event that asked for it; 0 where none was. */
    int explanationAsked;

    boolean explanationOpen;
    private boolean correctionEverNoticed;
    private boolean correctionAnswered;
    private boolean feeEverNoticed;
    private boolean feePaid;

    private CaseFold(@Nullable Edition edition, Received received, WorkCalendar calendar, LocalDate asOf, @Nullable LocalDate nextDay) {
        this.received = received;
        this.edition = edition == null ? editionOf(received) : edition;
        this.calendar = calendar;
        this.asOf = asOf;
        this.nextDay = nextDay;
        this.receivedOn = received.channel().isReceivedAtOnce(this.edition) ? received.on() : received.confirmedOn();
        if (receivedOn != null) {
            periods.add(Period.after(receivedOn, Article.RECEIPT, this.edition.answerDays()));
        }
        confirmAtOnce();
    }

    /** @throws Refused for events that no case can have */
    public static CaseFold of(@Nullable Edition edition, List<CaseEvent> events, WorkCalendar calendar, LocalDate asOf) {
        var known = KnownEvents.by(asOf, events);
        if (known.events().isEmpty()) {
            throw new Refused(
                    events.isEmpty() ? 0 : 1, "截至 %s 没有收到申请。".formatted(asOf), "Nothing was received by %s.".formatted(asOf));
        }
        if (!(known.events().getFirst() instanceof Received received)) {
            throw new Refused(1, "收到申请之前不能有其他事项。", "Nothing can happen before the request is received.");
        }
        var fold = new CaseFold(edition, received, calendar, asOf, known.nextDay());
        for (var i = 1; i < known.events().size(); i++) {
            fold.apply(i + 1, known.events().get(i));
        }
        fold.giveUpBefore(asOf);
        return fold;
    }

    /** The case on the day that the fold was made for. */
    public RequestCase result() {
        return new CaseView(this).result();
    }

    /** Each day that the clock ran through, or is to run through until the deadline. */
    public List<ExplainedDay> explanation() {
        return new Explanation(this).days();
    }

    List<Irregularity> irregularities() {
        return List.copyOf(irregularities);
    }

    // E-mail counts by the day it came: which edition it is under cannot hang on a confirmation that only one of them asks for.
    private static Edition editionOf(Received received) {
        var confirmed = received.confirmedOn();
        var byItself = received.channel() == Channel.EMAIL || received.channel().isReceivedAtOnce(Edition.OF_2019);
        return Edition.inForceOn(byItself || confirmed == null ? received.on() : confirmed);
    }

    private void confirmAtOnce() {
        if (received.channel() == Channel.ORDINARY_POST && (receivedOn == null ? asOf : receivedOn).isAfter(received.on())) {
            irregular(1, Fault.NOT_CONFIRMED_AT_ONCE);
        }
    }

    private void apply(int number, CaseEvent event) {
        giveUpBefore(event.on());
        if (closing != null && !mayFollowClosing(event)) {
            throw new Refused(number, "办结之后不能再有此事项（%s）。".formatted(event.type()), "'%s' cannot come after the case was closed.".formatted(event.type()));
        }
        switch (event) {
            case Received _ -> throw new Refused(number, "一件申请只能收到一次。", "A request is received only once.");
            case CorrectionNoticed notice -> noticeCorrection(number, notice);
            case Corrected corrected -> correct(number, corrected);
            case Consulted consulted -> consult(number, consulted);
            case Replied reply -> reply(number, reply);
            case ExplanationAsked _ -> {
                explanationAsked = number;
                explanationOpen = true;
            }
            case Explained explained -> explain(number, explained);
            case Delayed delayed -> delay(number, delayed);
            case Extended extended -> extend(number, extended);
            case FeeNoticed notice -> noticeFee(number, notice);
            case FeePaid paid -> pay(number, paid);
            case Decided decided -> decide(number, decided);
            case Withdrawn(var on) -> close(new Closing(CaseState.WITHDRAWN, on, on, List.of(), Outcome.OTHER, period(), null, usedBy(on)));
            case RemedyFiled filed -> file(number, filed);
            case RemedyDecided decided -> decideRemedy(number, decided);
            case Reopened reopened -> reopen(number, reopened);
        }
    }

    // Written out without a default: a new event does not compile until somebody says whether it may come then.
    private static boolean mayFollowClosing(CaseEvent event) {
        return switch (event) {
            case Replied _, Corrected _, FeePaid _, RemedyFiled _, RemedyDecided _, Reopened _ -> true;
            case Received _, CorrectionNoticed _, Consulted _, ExplanationAsked _, Explained _ -> false;
            case Delayed _, Extended _, FeeNoticed _, Decided _, Withdrawn _ -> false;
        };
    }

    // Art. 30 and the fee measure: the applicant's last day passed, the request is deemed abandoned on the next.
    private void giveUpBefore(LocalDate day) {
        if (closing != null) {
            return;
        }
        var byCorrection = awaitedUntil(correction);
        var byFee = awaitedUntil(fee);
        var feeFirst = byFee != null && (byCorrection == null || byFee.isBefore(byCorrection));
        var last = feeFirst ? byFee : byCorrection;
        if (last != null && last.isBefore(day)) {
            var on = last.plusDays(1);
            close(new Closing(
                    CaseState.GIVEN_UP,
                    on,
                    on,
                    List.of(),
                    feeFirst ? Outcome.NOT_PAID : Outcome.NOT_CORRECTED,
                    period(),
                    null,
                    usedBy(on)));
        }
    }

    private static @Nullable LocalDate awaitedUntil(@Nullable Stop wait) {
        return wait == null || !wait.isUnanswered() ? null : lastDayFor(wait);
    }

    // Nobody can answer before he is asked: a term that ended before the notice left ends with that day.
    private static LocalDate lastDayFor(Stop wait) {
        var last = wait.lastDay();
        return last == null || last.isBefore(wait.from()) ? wait.from() : last;
    }

    private void noticeCorrection(int number, CorrectionNoticed notice) {
        correctionEverNoticed = true;
        if (correction != null) {
            irregular(number, Fault.SECOND_CORRECTION_NOTICE);
        } else if (isAfter(notice.on(), lastDayToNoticeCorrection(notice.on()))) {
            irregular(number, Fault.LATE_CORRECTION_NOTICE);
        } else {
            correction = stop(new Stop(Stop.Kind.CORRECTION, number, notice.on(), notice.on(), notice.due()));
        }
    }

    /** Art. 30: counted from the receipt, and no consultation lengthens it; under 2007 it is the deadline. Null where nothing runs yet. */
    @Nullable LocalDate lastDayToNoticeCorrection(LocalDate day) {
        if (edition.correctionNoticeDays().isEmpty()) {
            return deadlineOn(day);
        }
        return receivedOn == null || receivedOn.isAfter(day)
                ? null
                : calendar.shift(receivedOn, edition.correctionNoticeDays().getAsInt());
    }

    boolean mayNoticeCorrection() {
        return correction == null;
    }

    private void correct(int number, Corrected corrected) {
        if (!correctionEverNoticed) {
            throw new Refused(number, "没有补正告知，不能补正。", "Nobody asked for a correction.");
        }
        if (correction == null || correctionAnswered) {
            return; // what answers an irregular notice, or comes once more, moves nothing
        }
        var on = corrected.on();
        var late = closing != null && isAfter(on, lastDayFor(correction));
        if (late && !corrected.excused()) {
            irregular(number, Fault.LATE_CORRECTION);
            return;
        }
        var awaited = correction.isUnanswered();
        correctionAnswered = true;
        if (awaited) {
            correction.endOn(on);
        }
        if (late && closing != null && closing.row() == Outcome.NOT_CORRECTED) {
            undoGivingUp(closing);
        }
        if (awaited && closing == null) {
            begin(Period.after(notBeforeReceipt(on), Article.CORRECTION, edition.answerDays()));
        }
    }

    private void undoGivingUp(Closing givenUp) {
        if (givenUp.equals(counted)) {
            counted = null;
        }
        closing = null;
    }

    private void consult(int number, Consulted consulted) {
        requireNewId(number, consulted.id());
        var thirdParty = consulted instanceof CaseEvent.ThirdPartyConsulted;
        if (isAfter(consulted.on(), deadlineOn(consulted.on()))) {
            consultations.add(new Consultation(consulted, null));
            irregular(number, thirdParty ? Fault.LATE_THIRD_PARTY_LETTER : Fault.LATE_OTHER_BODY_LETTER);
            return;
        }
        var delivered = consulted.deliveredOn() == null ? consulted.on() : consulted.deliveredOn();
        var term = edition.consultationDays();
        consultations.add(new Consultation(
                consulted,
                stop(new Stop(
                        thirdParty ? Stop.Kind.THIRD_PARTY : Stop.Kind.OTHER_BODY,
                        number,
                        consulted.on(),
                        delivered,
                        term.isPresent() ? calendar.shift(delivered, term.getAsInt()) : null))));
    }

    private void reply(int number, Replied reply) {
        for (var consultation : consultations) {
            if (reply.answers(consultation.asked)) {
                if (consultation.replied) {
                    throw new Refused(number, "该征求意见已经答复。", "Consultation '%s' was already answered.".formatted(reply.id()));
                }
                consultation.replyOn(closing == null || closing.day().isBefore(reply.on()) ? reply.on() : closing.day());
                return;
            }
        }
        throw new Refused(number, "没有这一编号的征求意见。", "There is no such consultation '%s'.".formatted(reply.id()));
    }

    private void explain(int number, Explained explained) {
        if (!explanationOpen) {
            throw new Refused(number, "没有要求说明理由，或者已经说明。", "No explanation was asked for, or it was already given.");
        }
        explanationOpen = false;
        explanationAccepted = explained.accepted();
    }

    private void delay(int number, Delayed delayed) {
        if (!explanationAccepted) {
            throw new Refused(number, "没有被认可的理由说明，不能延迟答复。", "No explanation was accepted that would allow a delay.");
        }
        var deadline = deadlineOn(delayed.on());
        if (delayUsed) {
            irregular(number, Fault.SECOND_DELAY);
        } else if (isAfter(delayed.on(), deadline)) {
            irregular(number, Fault.LATE_DELAY);
        } else if (isAfter(deadline, delayed.until())) {
            irregular(number, Fault.DELAY_BEFORE_DEADLINE);
        } else {
            delayUsed = true;
            change(p -> p.delayedTo(delayed.until(), delayed.on()));
        }
    }

    private void extend(int number, Extended extended) {
        if (extensionUsed) {
            irregular(number, Fault.SECOND_EXTENSION);
        } else if (isAfter(extended.on(), deadlineOn(extended.on()))) {
            irregular(number, Fault.LATE_EXTENSION);
        } else {
            extensionUsed = true;
            var lawful = Math.min(extended.workingDays(), edition.longestExtension());
            if (extended.workingDays() > lawful) {
                irregular(number, Fault.EXTENSION_TOO_LONG);
            }
            change(p -> p.extendedBy(lawful));
        }
    }

    private void noticeFee(int number, FeeNoticed notice) {
        feeEverNoticed = true;
        if (fee != null) {
            irregular(number, Fault.SECOND_FEE_NOTICE);
        } else if (isAfter(notice.on(), deadlineOn(notice.on()))) {
            irregular(number, Fault.LATE_FEE_NOTICE);
        } else {
            var delivered = notice.deliveredOn() == null ? notice.on() : notice.deliveredOn();
            fee = stop(new Stop(
                    Stop.Kind.FEE, number, notice.on(), delivered, calendar.shift(delivered, FeeMeasure.PAYMENT_DAYS)));
        }
    }

    private void pay(int number, FeePaid paid) {
        if (!feeEverNoticed) {
            throw new Refused(number, "没有收费通知，不能缴费。", "No fee was noticed.");
        }
        if (fee == null || feePaid) {
            return;
        }
        if (closing != null && isAfter(paid.on(), lastDayFor(fee))) {
            irregular(number, Fault.LATE_PAYMENT);
            return;
        }
        feePaid = true;
        if (fee.isUnanswered()) {
            fee.endOn(paid.on());
            if (closing == null) {
                begin(Period.after(notBeforeReceipt(paid.on()), Article.FEE, edition.answerDays()));
            }
        }
    }

    private void decide(int number, Decided decided) {
        var day = decided.countsOn();
        var due = deadlineOn(decided.on()) == null ? null : deadlineBy(day);
        if (isAfter(day, due)) {
            irregular(number, Fault.LATE_DECISION);
        }
        close(new Closing(
                CaseState.DECIDED,
                decided.on(),
                day,
                decided.outcomes(),
                decided.outcomes().getFirst(),
                period(),
                due,
                usedBy(day)));
    }

    private void file(int number, RemedyFiled filed) {
        requireNewId(number, filed.id());
        if (closing == null && !isAfter(filed.on(), deadlineOn(filed.on()))) {
            throw new Refused(number, "申请仍在办理且未逾期，尚不能寻求救济。", "The case still runs and is not past its deadline.");
        }
        filings.add(new Filing(filed.kind(), filed.id(), number));
    }

    private void decideRemedy(int number, RemedyDecided decided) {
        for (var filing : filings) {
            if (filing.kind() == decided.kind() && filing.id().equals(decided.id()) && filing.decidedOn() == null) {
                filing.decideOn(decided.on());
                return;
            }
        }
        throw new Refused(number, "没有对应的未结救济。", "No open %s '%s' was filed.".formatted(decided.kind().word(), decided.id()));
    }

    private void reopen(int number, Reopened reopened) {
        if (closing == null) {
            throw new Refused(number, "申请仍在办理，无从恢复。", "The case still runs.");
        }
        endWaits(closing.day());
        closing = null;
        extensionUsed = false;
        filingsBefore = filings.size();
        var on = reopened.on();
        begin(
                reopened.due() == null
                        ? Period.after(on, Article.REMEDY, edition.answerDays())
                        : Period.endingOn(on, Article.REMEDY, reopened.due()));
    }

    private void close(Closing how) {
        closing = how;
        closings.add(how);
        counted = counted == null ? how : counted;
        filingsBefore = filings.size();
        if (how.state() != CaseState.GIVEN_UP) {
            endWaits(how.day());
        }
    }

    private void endWaits(LocalDate day) {
        for (var wait : stops) {
            if (!wait.kind().isConsultation() && wait.isUnanswered()) {
                wait.endOn(day);
            }
        }
    }

    private Stop stop(Stop stop) {
        stops.add(stop);
        return stop;
    }

    private void begin(Period period) {
        periods.add(period);
    }

    private void change(java.util.function.UnaryOperator<Period> change) {
        if (!periods.isEmpty()) {
            periods.set(periods.size() - 1, change.apply(periods.getLast()));
        }
    }

    @Nullable Period period() {
        return periods.isEmpty() ? null : periods.getLast();
    }

    /** Whether the day of receipt is known and has come. */
    boolean isReceivedBy(LocalDate day) {
        return receivedOn != null && !receivedOn.isAfter(day);
    }

    boolean awaitsApplicant() {
        return (correction != null && correction.isUnanswered()) || (fee != null && fee.isUnanswered());
    }

    /** The last day for the decision as it stands on that day, as if every open consultation ended then; null where none runs. */
    @Nullable LocalDate deadlineOn(LocalDate day) {
        return !isReceivedBy(day) || awaitsApplicant() ? null : deadlineBy(day);
    }

    private @Nullable LocalDate deadlineBy(LocalDate day) {
        var period = period();
        if (period == null) {
            return null;
        }
        var still = Standstill.between(stops, period.stillFrom(), day, calendar);
        return calendar.shift(period.from(), period.workingDays() + still);
    }

    @Nullable Integer usedBy(LocalDate day) {
        var period = period();
        return receivedOn == null || period == null
                ? null
                : calendar.workingDays(period.start(), day) - Standstill.between(stops, period.start(), day, calendar);
    }

    private LocalDate notBeforeReceipt(LocalDate day) {
        return receivedOn != null && receivedOn.isAfter(day) ? receivedOn : day;
    }

    private void requireNewId(int number, String id) {
        if (consultations.stream().anyMatch(c -> c.asked.id().equals(id))
                || filings.stream().anyMatch(f -> f.id().equals(id))) {
            throw new Refused(number, "编号“%s”重复。".formatted(id), "The id '%s' is used twice.".formatted(id));
        }
    }

    private void irregular(int number, Fault fault) {
        irregularities.add(new Irregularity(number, fault));
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day != null && limit != null && day.isAfter(limit);
    }

    /** Who was asked; without a stop where it was too late to stop the clock. */
    private static final class Consultation {
        private final Consulted asked;
        private final @Nullable Stop stop;
        private boolean replied;

        Consultation(Consulted asked, @Nullable Stop stop) {
            this.asked = asked;
            this.stop = stop;
        }

        void replyOn(LocalDate day) {
            replied = true;
            if (stop != null) {
                stop.endOn(day);
            }
        }
    }
}

package org.gongkai.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.law.RemedyKind;
import org.gongkai.request.law.RemedyResult;
import org.jspecify.annotations.Nullable;

/** What happened in a case, never changed afterwards. {@code on} is the day on which it happened, in Asia/Shanghai. */
public sealed interface CaseEvent {
    LocalDate on();

    /** The contract's word for this type of event. */
    String type();

    /**
     * The request reached the body.
     *
     * @param confirmedOn the day on which both sides confirmed it, where the channel needs that (art. 31)
     */
    record Received(LocalDate on, Channel channel, @Nullable LocalDate confirmedOn, ApplicantKind applicant)
            implements CaseEvent {
        @Override
        public String type() {
            return "received";
        }
    }

    /**
     * The applicant was asked to correct the request (art. 30); {@code on} is the day the notice left.
     *
     * @param due last day for the applicant
     */
    record CorrectionNoticed(LocalDate on, LocalDate due) implements CaseEvent {
        @Override
        public String type() {
            return "correction-noticed";
        }
    }

    /** @param excused late with good reason */
    record Corrected(LocalDate on, boolean excused) implements CaseEvent {
        @Override
        public String type() {
            return "corrected";
        }
    }

    /** Somebody's opinion was asked in writing. */
    sealed interface Consulted extends CaseEvent {
        String id();

        /** The day on which the letter came; null where unknown, then {@link #on} counts. */
        @Nullable LocalDate deliveredOn();

        /** The article that asks for it. */
        String article();
    }

    /** Art. 32: a third party whose lawful interests the information touches. */
    record ThirdPartyConsulted(LocalDate on, String id, @Nullable LocalDate deliveredOn) implements Consulted {
        @Override
        public String type() {
            return "third-party-consulted";
        }

        @Override
        public String article() {
            return Article.THIRD_PARTY;
        }
    }

    /** Art. 34: another body that made the information too. */
    record BodyConsulted(LocalDate on, String id, @Nullable LocalDate deliveredOn) implements Consulted {
        @Override
        public String type() {
            return "body-consulted";
        }

        @Override
        public String article() {
            return Article.OTHER_BODY;
        }
    }

    /** An opinion came. */
    sealed interface Replied extends CaseEvent {
        String id();

        boolean consents();

        boolean answers(Consulted consulted);
    }

    record ThirdPartyReplied(LocalDate on, String id, boolean consents) implements Replied {
        @Override
        public String type() {
            return "third-party-replied";
        }

        @Override
        public boolean answers(Consulted consulted) {
            return consulted instanceof ThirdPartyConsulted(_, var asked, _) && asked.equals(id);
        }
    }

    record BodyReplied(LocalDate on, String id, boolean consents) implements Replied {
        @Override
        public String type() {
            return "body-replied";
        }

        @Override
        public boolean answers(Consulted consulted) {
            return consulted instanceof BodyConsulted(_, var asked, _) && asked.equals(id);
        }
    }

    /** Art. 35: too many requests or too often; the reasons were asked for. */
    record ExplanationAsked(LocalDate on) implements CaseEvent {
        @Override
        public String type() {
            return "explanation-asked";
        }
    }

    /** @param accepted whether the body finds the reasons reasonable */
    record Explained(LocalDate on, boolean accepted) implements CaseEvent {
        @Override
        public String type() {
            return "explained";
        }
    }

    /**
     * Art. 35: the reasons are reasonable, but the answer cannot be given in time.
     *
     * @param until the last day that the body set
     */
    record Delayed(LocalDate on, LocalDate until) implements CaseEvent {
        @Override
        public String type() {
            return "delayed";
        }
    }

    /**
     * Art. 33(2).
     *
     * @param workingDays at least 1
     * @param approvedBy the head of the work body who agreed
     */
    record Extended(LocalDate on, int workingDays, String approvedBy) implements CaseEvent {
        @Override
        public String type() {
            return "extended";
        }
    }

    /**
     * Fee measure of 2020.
     *
     * @param amount in yuan
     * @param deliveredOn the day on which the notice came; null where unknown, then {@link #on} counts
     */
    record FeeNoticed(LocalDate on, BigDecimal amount, @Nullable LocalDate deliveredOn) implements CaseEvent {
        @Override
        public String type() {
            return "fee-noticed";
        }
    }

    record FeePaid(LocalDate on) implements CaseEvent {
        @Override
        public String type() {
            return "fee-paid";
        }
    }

    /**
     * The answer (arts. 36 to 40).
     *
     * @param outcomes rows of the 2021 form: one, or 3.2 followed by those that explain the cut
     * @param servedOn by post the day of posting, else the day of signature
     * @param alreadyPublic art. 36(1): what was asked is already public
     */
    record Decided(
            LocalDate on,
            List<Outcome> outcomes,
            @Nullable LocalDate servedOn,
            @Nullable ServiceWay way,
            boolean alreadyPublic)
            implements CaseEvent {
        /** @throws IllegalArgumentException for outcomes that no decision can have; {@link Outcome#objectionTo} says why */
        public Decided {
            outcomes = List.copyOf(outcomes);
            Outcome.objectionTo(outcomes).ifPresent(why -> {
                throw new IllegalArgumentException(why);
            });
        }

        @Override
        public String type() {
            return "decided";
        }

        /** The day on which the decision counts as made. */
        public LocalDate countsOn() {
            return servedOn == null ? on : servedOn;
        }
    }

    record Withdrawn(LocalDate on) implements CaseEvent {
        @Override
        public String type() {
            return "withdrawn";
        }
    }

    /** A remedy was sought (art. 51). */
    sealed interface RemedyFiled extends CaseEvent {
        String id();

        RemedyKind kind();

        @Override
        default String type() {
            return kind().word() + "-filed";
        }
    }

    record ReconsiderationFiled(LocalDate on, String id) implements RemedyFiled {
        @Override
        public RemedyKind kind() {
            return RemedyKind.RECONSIDERATION;
        }
    }

    record LawsuitFiled(LocalDate on, String id, boolean afterReconsideration) implements RemedyFiled {
        @Override
        public RemedyKind kind() {
            return RemedyKind.LAWSUIT;
        }
    }

    record AppealFiled(LocalDate on, String id) implements RemedyFiled {
        @Override
        public RemedyKind kind() {
            return RemedyKind.APPEAL;
        }
    }

    /** A remedy ended. */
    sealed interface RemedyDecided extends CaseEvent {
        String id();

        RemedyKind kind();

        RemedyResult result();

        @Override
        default String type() {
            return kind().word() + "-decided";
        }
    }

    record ReconsiderationDecided(LocalDate on, String id, RemedyResult result) implements RemedyDecided {
        @Override
        public RemedyKind kind() {
            return RemedyKind.RECONSIDERATION;
        }
    }

    record LawsuitDecided(LocalDate on, String id, RemedyResult result) implements RemedyDecided {
        @Override
        public RemedyKind kind() {
            return RemedyKind.LAWSUIT;
        }
    }

    record AppealDecided(LocalDate on, String id, RemedyResult result) implements RemedyDecided {
        @Override
        public RemedyKind kind() {
            return RemedyKind.APPEAL;
        }
    }

    /**
     * A decision was set aside, or a case had been given up by mistake: a decision is owed again.
     *
     * @param due where a court or superior set one
     */
    record Reopened(LocalDate on, String because, @Nullable LocalDate due) implements CaseEvent {
        @Override
        public String type() {
            return "reopened";
        }
    }
}

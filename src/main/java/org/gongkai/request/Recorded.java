package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.request.law.RemedyStage;

/** What a line in a case's book says: something happened, or a day that belongs to what happened is known now. */
public sealed interface Recorded {
    LocalDate on();

    /** The word for it in the book, in message keys and in the audit log; of a step the law knows, the clock's contract has it. */
    String type();

    /** A step that the law knows. */
    record Happened(CaseEvent event) implements Recorded {
        @Override
        public LocalDate on() {
            return event.on();
        }

        @Override
        public String type() {
            return event.type();
        }
    }

    /** Body and applicant have both confirmed the request: the day of receipt (art. 31(3)). */
    record Confirmed(LocalDate on) implements Recorded {
        @Override
        public String type() {
            return "confirmed";
        }
    }

    /**
     * A consultation or a fee notice reached its addressee.
     *
     * @param of position of the entry that it belongs to
     */
    record Delivered(LocalDate on, int of) implements Recorded {
        @Override
        public String type() {
            return "delivered";
        }
    }

    /**
     * A decision was handed to the post, signed for, or sent: the day that counts for being in time (国办公开办函〔2016〕235号).
     *
     * @param of position of the decision's entry
     */
    record Served(LocalDate on, int of, ServiceWay way) implements Recorded {
        @Override
        public String type() {
            return "served";
        }
    }

    /**
     * A new notice on holidays moved the last day of an open case.
     *
     * @param notice its title
     */
    record CalendarChanged(LocalDate on, String notice, LocalDate from, LocalDate to) implements Recorded {
        @Override
        public String type() {
            return "calendar-changed";
        }
    }

    /**
     * A letter was written that tells of no event of the clock.
     *
     * @param of position of the entry that it belongs to; 0 if it belongs to the whole case
     */
    record Written(LocalDate on, OwnLetter letter, int of) implements Recorded {
        @Override
        public String type() {
            return letter.word();
        }
    }

    /** The body does not ask for a fee that it could ask for: to charge is a may (fee measure, art. 3). */
    record FeeWaived(LocalDate on) implements Recorded {
        @Override
        public String type() {
            return "fee-waived";
        }
    }

    /** The applicant wants the letters on paper too. */
    record PaperAsked(LocalDate on) implements Recorded {
        @Override
        public String type() {
            return "paper-asked";
        }
    }

    /**
     * This case and another belong together.
     *
     * @param other id of the other case
     */
    record Linked(LocalDate on, CaseLink link, CaseId other) implements Recorded {
        @Override
        public String type() {
            return link.word();
        }
    }

    /**
     * A remedy went on.
     *
     * @param remedy id of the remedy, as its filing has it
     */
    record RemedyStaged(LocalDate on, String remedy, RemedyStage stage) implements Recorded {
        @Override
        public String type() {
            return "remedy-stage";
        }
    }

    /**
     * The answer became a draft of the body's own publication (art. 44).
     *
     * @param item number of the draft
     */
    record MadePublic(LocalDate on, long item) implements Recorded {
        @Override
        public String type() {
            return "made-public";
        }
    }

    /**
     * The request turned out to be, or to contain, a demand to correct a record about the applicant (art. 41): that is kept at the desk
     * for those. The entry's words have its number, and the code by which its maker follows it.
     *
     * @param demand its id
     */
    record OwnDataDemanded(LocalDate on, long demand) implements Recorded {
        /** In the words of this entry; {@link #DEMAND} in those of the decision that closes a request which is nothing else. */
        public static final String NUMBER = "number";

        public static final String CODE = "code";
        public static final String DEMAND = "demand";
        /** Which record, in the words of that decision. */
        public static final String RECORD = "record";

        @Override
        public String type() {
            return "own-data";
        }
    }

    /** An officer asks the head of the work body to consent to an extension (art. 33). */
    record ExtensionProposed(LocalDate on, int workingDays) implements Recorded {
        @Override
        public String type() {
            return "extension-proposed";
        }
    }
}

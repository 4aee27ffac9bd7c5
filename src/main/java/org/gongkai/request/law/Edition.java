package org.gongkai.request.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** The two editions of the Ordinance, with the terms that they set. The day of receipt decides which one a request is under. */
public enum Edition {
    /** 国务院令第492号. */
    OF_2007(
            "2007",
            LocalDate.of(2008, 5, 1),
            15, // art. 24(2)
            15, // art. 24(2)
            OptionalInt.empty(), // art. 21(4) sets no term for asking to change or complete the request
            OptionalInt.empty()), // art. 23 sets no term for the third party
    /** 国务院令第711号. */
    OF_2019(
            "2019",
            LocalDate.of(2019, 5, 15),
            20, // art. 33(2)
            20, // art. 33(2)
            OptionalInt.of(7), // art. 30
            OptionalInt.of(15)); // arts. 32 and 34

    private final String word;
    private final LocalDate inForceFrom;
    private final int answerDays;
    private final int longestExtension;
    private final OptionalInt correctionNoticeDays;
    private final OptionalInt consultationDays;

    Edition(
            String word,
            LocalDate inForceFrom,
            int answerDays,
            int longestExtension,
            OptionalInt correctionNoticeDays,
            OptionalInt consultationDays) {
        this.word = word;
        this.inForceFrom = inForceFrom;
        this.answerDays = answerDays;
        this.longestExtension = longestExtension;
        this.correctionNoticeDays = correctionNoticeDays;
        this.consultationDays = consultationDays;
    }

    /** The contract's word: the year. */
    public String word() {
        return word;
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** Working days in which a request is to be answered. */
    public int answerDays() {
        return answerDays;
    }

    /** Working days by which the answer may be put off, at most. */
    public int longestExtension() {
        return longestExtension;
    }

    /** Working days after the receipt in which a correction notice must leave; without such a term it must leave by the deadline. */
    public OptionalInt correctionNoticeDays() {
        return correctionNoticeDays;
    }

    /** Working days after delivery in which one who is consulted is to answer; without such a term the answer is waited for. */
    public OptionalInt consultationDays() {
        return consultationDays;
    }

    /** The edition in force on a day of receipt. The text has no transitional rule; bodies applied each to what they received under it. */
    public static Edition inForceOn(LocalDate received) {
        return received.isBefore(OF_2019.inForceFrom) ? OF_2007 : OF_2019;
    }

    public static Optional<Edition> of(String word) {
        return Arrays.stream(values()).filter(e -> e.word.equals(word)).findFirst();
    }
}

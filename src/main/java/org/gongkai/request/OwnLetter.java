package org.gongkai.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Outcome;

/** Letters that tell of no event of the clock: writing one is an entry of the case's book of its own, and moves no term. */
public enum OwnLetter {
    /** The request is deemed abandoned (art. 30, fee measure): the applicant is told so. */
    NOT_HANDLED_FURTHER(LetterKind.L23, "not-handled-further"),
    /** Art. 32: disclosed though a third party did not agree; they are told in writing what and why. */
    THIRD_PARTY_TOLD(LetterKind.L24, "third-party-told"),
    /** A letter that is no decision came to whom it was written to. */
    LETTER_DELIVERED(LetterKind.L26, "letter-delivered");

    private final LetterKind letter;
    private final String word;

    OwnLetter(LetterKind letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    public LetterKind letter() {
        return letter;
    }

    /** The word for it in the book, in addresses and message keys. */
    public String word() {
        return word;
    }

    public static Optional<OwnLetter> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /**
     * Whether it makes no sense now: one answer for the button, the message and the guard; the message key is
     * {@code request.blocked.WORD}.
     *
     * @param letters that were made in the case
     */
    public boolean isPointless(CaseFile file, RequestCase standing, List<Letter> letters) {
        return switch (this) {
            case NOT_HANDLED_FURTHER -> standing.state() != CaseState.GIVEN_UP || hasToldOfThisEnd(file);
            case THIRD_PARTY_TOLD -> unwilling(file).isEmpty() || !mayBeDisclosed(standing);
            case LETTER_DELIVERED -> undelivered(file, letters).isEmpty();
        };
    }

    /** Consultations of third parties that did not agree, and who were not told yet. */
    public static List<Entry> unwilling(CaseFile file) {
        return file.entries().stream()
                .filter(entry -> entry.what() instanceof Happened(ThirdPartyConsulted asked)
                        && file.events().stream().noneMatch(it -> it instanceof ThirdPartyReplied reply && reply.answers(asked) && reply.consents())
                        && file.entries().stream().noneMatch(it -> isAbout(it, THIRD_PARTY_TOLD, entry.position())))
                .toList();
    }

    /** Letters whose service a proof is to be written for: decisions have a step of their own, proofs need none. */
    public static List<Letter> undelivered(CaseFile file, List<Letter> letters) {
        return letters.stream()
                .filter(letter -> !file.isDecision(letter) && letter.kind() != LetterKind.L26)
                .filter(letter -> !file.isServed(letter))
                .toList();
    }

    private static boolean isAbout(Entry entry, OwnLetter letter, int position) {
        return entry.what() instanceof Recorded.Written(_, var kind, var of) && kind == letter && of == position;
    }

    private static boolean mayBeDisclosed(RequestCase standing) {
        return switch (standing.state()) {
            case WITHDRAWN, GIVEN_UP, AWAITING_CONFIRMATION -> false;
            case DECIDED -> standing.outcomes().getFirst() == Outcome.DISCLOSED || standing.outcomes().getFirst() == Outcome.PARTLY_DISCLOSED;
            default -> true;
        };
    }

    // A case that was opened again may be given up again: only what was written since counts.
    private static boolean hasToldOfThisEnd(CaseFile file) {
        var last = file.entries().stream()
                .filter(it -> it.what() instanceof Recorded.Written(_, var kind, _) && kind == NOT_HANDLED_FURTHER)
                .mapToInt(Entry::position)
                .max();
        return last.isPresent()
                && file.entries().stream()
                        .noneMatch(it -> it.position() > last.getAsInt() && it.what() instanceof Happened(CaseEvent.Reopened _));
    }
}

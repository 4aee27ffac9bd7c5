package org.gongkai.request.web;

import static org.gongkai.request.web.StepField.ACCEPTED;
import static org.gongkai.request.web.StepField.AFTER_RECONSIDERATION;
import static org.gongkai.request.web.StepField.BECAUSE;
import static org.gongkai.request.web.StepField.CONCERNS;
import static org.gongkai.request.web.StepField.CONSENTS;
import static org.gongkai.request.web.StepField.CONSULTED;
import static org.gongkai.request.web.StepField.CONSULTED_ADDRESS;
import static org.gongkai.request.web.StepField.COUNT;
import static org.gongkai.request.web.StepField.DISCLOSED;
import static org.gongkai.request.web.StepField.DUE;
import static org.gongkai.request.web.StepField.EXCUSED;
import static org.gongkai.request.web.StepField.FEE_BY;
import static org.gongkai.request.web.StepField.LETTER;
import static org.gongkai.request.web.StepField.NOTE;
import static org.gongkai.request.web.StepField.ON;
import static org.gongkai.request.web.StepField.OPINION;
import static org.gongkai.request.web.StepField.PAY_HOW;
import static org.gongkai.request.web.StepField.POINTS;
import static org.gongkai.request.web.StepField.POSTED_ON;
import static org.gongkai.request.web.StepField.REASONS;
import static org.gongkai.request.web.StepField.REMEDY;
import static org.gongkai.request.web.StepField.REOPENED_DUE;
import static org.gongkai.request.web.StepField.RESULT;
import static org.gongkai.request.web.StepField.SERVICE_WAY;
import static org.gongkai.request.web.StepField.SIGNED_BY;
import static org.gongkai.request.web.StepField.STAGE;
import static org.gongkai.request.web.StepField.TRACKING;
import static org.gongkai.request.web.StepField.UNTIL;
import static org.gongkai.request.web.StepField.UNWILLING;
import static org.gongkai.request.web.StepField.WHICH;
import static org.gongkai.request.web.StepField.WORKING_DAYS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.request.law.LetterKind;
import org.jspecify.annotations.Nullable;

/** The steps that an officer takes on a page of their own: what each asks for, and the letter it makes. A decision has its own pages. */
enum StepPage {
    CONFIRMED(LetterKind.L01, ON, NOTE),
    CORRECTION_NOTICED(LetterKind.L02, DUE, POINTS),
    CORRECTED(null, ON, EXCUSED, NOTE),
    THIRD_PARTY_CONSULTED(LetterKind.L05, CONSULTED, CONCERNS, CONSULTED_ADDRESS),
    THIRD_PARTY_REPLIED(null, WHICH, ON, CONSENTS, OPINION),
    BODY_CONSULTED(LetterKind.L06, CONSULTED, CONCERNS, CONSULTED_ADDRESS),
    BODY_REPLIED(null, WHICH, ON, CONSENTS, OPINION),
    EXPLANATION_ASKED(LetterKind.L03, REASONS),
    EXPLAINED(null, ON, ACCEPTED, NOTE),
    DELAYED(null, UNTIL, NOTE),
    EXTENSION_PROPOSED(null, WORKING_DAYS, REASONS),
    EXTENDED(LetterKind.L04, WORKING_DAYS, REASONS),
    FEE_NOTICED(LetterKind.L08, FEE_BY, COUNT, PAY_HOW),
    FEE_WAIVED(null, REASONS),
    FEE_PAID(null, ON, NOTE),
    SERVED(LetterKind.L26, ON, SERVICE_WAY, TRACKING, SIGNED_BY, NOTE),
    WITHDRAWN(null, ON, NOTE),
    REMEDY_STAGE(null, REMEDY, STAGE, ON, NOTE),
    RECONSIDERATION_FILED(null, ON, NOTE),
    RECONSIDERATION_DECIDED(null, REMEDY, ON, RESULT, NOTE),
    LAWSUIT_FILED(null, ON, AFTER_RECONSIDERATION, NOTE),
    LAWSUIT_DECIDED(null, REMEDY, ON, RESULT, NOTE),
    APPEAL_FILED(null, ON, NOTE),
    APPEAL_DECIDED(null, REMEDY, ON, RESULT, NOTE),
    REOPENED(null, ON, BECAUSE, REOPENED_DUE),
    NOT_HANDLED_FURTHER(LetterKind.L23, NOTE),
    THIRD_PARTY_TOLD(LetterKind.L24, UNWILLING, DISCLOSED, REASONS),
    LETTER_DELIVERED(LetterKind.L26, LETTER, SERVICE_WAY, ON, POSTED_ON, TRACKING, SIGNED_BY, NOTE);

    private final @Nullable LetterKind letter;
    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<StepField> fields;

    StepPage(@Nullable LetterKind letter, StepField... fields) {
        this.letter = letter;
        this.fields = List.of(fields);
    }

    static Optional<StepPage> of(String type) {
        return Arrays.stream(values()).filter(page -> page.type().equals(type)).findFirst();
    }

    /** As the book, the clock's contract and the address have it. */
    String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<LetterKind> letter() {
        return Optional.ofNullable(letter);
    }

    List<StepField> fields() {
        return fields;
    }

    Permission permission() {
        return this == EXTENDED ? Permission.CONSENT_TO_EXTENSION : Permission.HANDLE_REQUESTS;
    }
}

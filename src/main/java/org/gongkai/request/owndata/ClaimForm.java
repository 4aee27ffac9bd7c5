package org.gongkai.request.owndata;

import java.time.LocalDate;
import org.gongkai.request.Applicant;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.NoticeWay;
import org.gongkai.request.web.RequestForm;
import org.gongkai.request.web.Typed;
import org.gongkai.request.web.TypedApplicant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A demand as it is typed, by whom it concerns on the web or by an officer.
 *
 * @param token   proves that two submissions are the same form
 * @param told    by e-mail or text message; empty where the body offers one way only
 * @param channel an officer's: how it came; {@code on} its day
 */
public record ClaimForm(
        String token,
        String name,
        String document,
        String identity,
        String phone,
        String email,
        String address,
        String told,
        String kept,
        String wrong,
        String right,
        String evidence,
        String channel,
        String on) {

    private static final int LONGEST = 2_000;

    // Spring gives null for a field that was not sent.
    public ClaimForm(
            @Nullable String token,
            @Nullable String name,
            @Nullable String document,
            @Nullable String identity,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String told,
            @Nullable String kept,
            @Nullable String wrong,
            @Nullable String right,
            @Nullable String evidence,
            @Nullable String channel,
            @Nullable String on) {
        this.token = Typed.clean(token);
        this.name = Typed.clean(name);
        this.document = Typed.clean(document);
        this.identity = Typed.clean(identity);
        this.phone = Typed.clean(phone);
        this.email = Typed.clean(email);
        this.address = Typed.clean(address);
        this.told = Typed.clean(told);
        this.kept = Typed.clean(kept);
        this.wrong = Typed.clean(wrong);
        this.right = Typed.clean(right);
        this.evidence = Typed.clean(evidence);
        this.channel = Typed.clean(channel);
        this.on = Typed.clean(on);
    }

    static ClaimForm empty(String token, String channel, String on) {
        return new ClaimForm(token, "", IdentityDocument.RESIDENT_CARD.code(), "", "", "", "", NoticeWay.EMAIL.code(), "", "", "", "", channel, on);
    }

    /** Who they are and what proves the error are needed: nobody has somebody else's record changed (art. 41). */
    void check(Errors errors) {
        who().check(errors);
        who().mustBeKnown(errors);
        check(claim(), errors);
    }

    /** What is wrong, what would be right and what proves it. */
    static void check(Claim claim, Errors errors) {
        var typed = new Typed(errors);
        typed.must("kept", claim.kept(), 200, "request.error.missing");
        typed.must("wrong", claim.wrong(), LONGEST, "request.error.missing");
        typed.must("right", claim.right(), LONGEST, "request.error.missing");
        typed.must("evidence", claim.evidence(), LONGEST, "request.own-data.error.proof");
    }

    void checkForStaff(Errors errors, LocalDate today) {
        check(errors);
        var typed = new Typed(errors);
        typed.chosen("channel", channel, RequestForm.CHANNELS, "request.error.channel.missing");
        typed.must("on", on, 20, "request.error.on.missing");
        typed.day("on", on, today);
    }

    Applicant applicant() {
        return who().applicant();
    }

    private TypedApplicant who() {
        return new TypedApplicant(name, document, identity, "", phone, email, address, told);
    }

    Claim claim() {
        return new Claim(kept, wrong, right, evidence);
    }
}

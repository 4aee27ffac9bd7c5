package org.gongkai.request.owndata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.request.Applicant;
import org.gongkai.request.Channel;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A demand as it is typed, by whom it concerns on the web or by an officer.
 *
 * @param token   proves that two submissions are the same form
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
        String kept,
        String wrong,
        String right,
        String proof,
        String channel,
        String on) {

    private static final int LONGEST = 2_000;
    private static final List<String> DOCUMENTS = Arrays.stream(IdentityDocument.values()).map(IdentityDocument::code).toList();
    static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).filter(channel -> channel != Channel.WEB).map(Channel::word).toList();

    // Spring gives null for a field that was not sent.
    public ClaimForm(
            @Nullable String token,
            @Nullable String name,
            @Nullable String document,
            @Nullable String identity,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String kept,
            @Nullable String wrong,
            @Nullable String right,
            @Nullable String proof,
            @Nullable String channel,
            @Nullable String on) {
        this.token = Typed.clean(token);
        this.name = Typed.clean(name);
        this.document = Typed.clean(document);
        this.identity = Typed.clean(identity);
        this.phone = Typed.clean(phone);
        this.email = Typed.clean(email);
        this.address = Typed.clean(address);
        this.kept = Typed.clean(kept);
        this.wrong = Typed.clean(wrong);
        this.right = Typed.clean(right);
        this.proof = Typed.clean(proof);
        this.channel = Typed.clean(channel);
        this.on = Typed.clean(on);
    }

    static ClaimForm empty(String token, String channel, String on) {
        return new ClaimForm(token, "", IdentityDocument.RESIDENT_CARD.code(), "", "", "", "", "", "", "", "", channel, on);
    }

    /** Who they are and what proves the error are needed: nobody has somebody else's record changed (art. 41). */
    void check(Errors errors) {
        var typed = new Typed(errors);
        typed.must("name", name, 100, "request.error.name.missing");
        typed.chosen("document", document, DOCUMENTS, "request.error.document.missing");
        typed.must("identity", identity, 40, "request.error.identity.missing");
        if (!identity.isEmpty() && DOCUMENTS.contains(document) && !IdentityDocument.of(document).canHave(identity)) {
            errors.rejectValue("identity", "request.error.identity." + document);
        }
        if (phone.isEmpty() && email.isEmpty()) {
            errors.rejectValue("phone", "request.error.contact.missing");
        }
        typed.matches("phone", phone, "[+＋0-9０-９()（） -]{5,30}", "request.error.phone.wrong");
        typed.matches("email", email, "[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}", "request.error.email.wrong");
        typed.atMost("email", email, 200);
        typed.atMost("address", address, 200);
        typed.must("kept", kept, 200, "request.error.missing");
        typed.must("wrong", wrong, LONGEST, "request.error.missing");
        typed.must("right", right, LONGEST, "request.error.missing");
        typed.must("proof", proof, LONGEST, "request.own-data.error.proof");
    }

    void checkForStaff(Errors errors, LocalDate today) {
        check(errors);
        var typed = new Typed(errors);
        typed.chosen("channel", channel, CHANNELS, "request.error.channel.missing");
        typed.must("on", on, 20, "request.error.on.missing");
        typed.day("on", on, today);
    }

    Applicant applicant() {
        return new Applicant(
                name, IdentityDocument.of(document), identity, null, Typed.orNull(phone), Typed.orNull(email), Typed.orNull(address));
    }

    Claim claim() {
        return new Claim(kept, wrong, right, proof);
    }

    boolean hasToken() {
        return token.matches("[A-Za-z0-9_-]{22}");
    }
}

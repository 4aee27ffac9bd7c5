package org.gongkai.request.owndata;

import org.gongkai.request.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A request read as the demand that it turned out to be; who asks is in the case.
 *
 * @param seen     how many entries of the case the officer had before them
 * @param document asked for, with its number, where the case has none
 * @param whole    whether the request asks for nothing else; empty where it is closed already
 */
public record TakeOverForm(
        String token, int seen, String document, String identity, String kept, String wrong, String right, String evidence, String whole) {

    // Spring gives null for a field that was not sent.
    public TakeOverForm(
            @Nullable String token,
            int seen,
            @Nullable String document,
            @Nullable String identity,
            @Nullable String kept,
            @Nullable String wrong,
            @Nullable String right,
            @Nullable String evidence,
            @Nullable String whole) {
        this.token = Typed.clean(token);
        this.seen = seen;
        this.document = Typed.clean(document);
        this.identity = Typed.clean(identity);
        this.kept = Typed.clean(kept);
        this.wrong = Typed.clean(wrong);
        this.right = Typed.clean(right);
        this.evidence = Typed.clean(evidence);
        this.whole = Typed.clean(whole);
    }

    /** @param open whether the case is still to be decided, so that it must be said what becomes of it */
    void check(Errors errors, boolean open) {
        ClaimForm.check(claim(), errors);
        if (open && !whole.equals("true") && !whole.equals("false")) {
            errors.rejectValue("whole", "request.error.choose");
        }
    }

    Claim claim() {
        return new Claim(kept, wrong, right, evidence);
    }

    boolean isWhole() {
        return whole.equals("true");
    }
}

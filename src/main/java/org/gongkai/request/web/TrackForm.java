package org.gongkai.request.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks up by what they sent, and what they write into it.
 *
 * @param token  the page's: what is sent twice is taken once
 * @param answer to a notice to correct
 */
public record TrackForm(String code, String contact, String token, String answer) {
    public TrackForm(@Nullable String code, @Nullable String contact, @Nullable String token, @Nullable String answer) {
        this.code = Typed.clean(code);
        this.contact = Typed.clean(contact);
        this.token = Typed.clean(token);
        this.answer = Typed.clean(answer);
    }

    static TrackForm empty(String code) {
        return new TrackForm(code, "", "", "");
    }

    /** For the next page of the same applicant. */
    TrackForm renewed() {
        return new TrackForm(code, contact, FormToken.random(), "");
    }

    boolean hasToken() {
        return FormToken.isOne(token);
    }
}

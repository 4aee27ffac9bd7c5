package org.gongkai.request.web;

import org.jspecify.annotations.Nullable;

/** What an applicant looks a request up by. */
public record TrackForm(String code, String contact) {
    public TrackForm(@Nullable String code, @Nullable String contact) {
        this.code = Typed.clean(code);
        this.contact = Typed.clean(contact);
    }
}

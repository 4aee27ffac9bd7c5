package org.gongkai.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.access.AuthorityId;

/**
 * Where a body's text messages are handed over: every provider and every county's own platform has another form, and all take a
 * POST.
 *
 * @param header   in which the key goes; empty where it goes in the body or nowhere
 * @param key      empty where none is asked for
 * @param template of what is posted, with {@code {phone}}, {@code {text}}, and if wished {@code {key}} and {@code {id}}
 * @param success  what stands in an answer that says it was taken; empty where the status 2xx says it
 */
public record SmsGateway(AuthorityId authority, URI address, String header, String key, Format format, String template, String success) {

    /** How what is posted is written, and a placeholder in it. */
    public enum Format {
        JSON("application/json;charset=utf-8"),
        FORM("application/x-www-form-urlencoded;charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }

    /** Without the key and whatever stands in the template: it would stand in logs. */
    @Override
    public String toString() {
        return "SmsGateway[%s]".formatted(authority);
    }
}

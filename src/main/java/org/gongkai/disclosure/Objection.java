package org.gongkai.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Why a step is not open: one answer for the button, the message and the guard.
 *
 * @param article    of the Ordinance, where the law forbids it
 * @param messageKey the reason in words
 */
public record Objection(@Nullable String article, String messageKey) {
    static Objection of(String messageKey) {
        return new Objection(null, messageKey);
    }
}

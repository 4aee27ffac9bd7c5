package org.gongkai.request.template;

import java.time.Instant;
import org.gongkai.access.AuthorityId;

/**
 * A text that is used again.
 *
 * @param authority whose it is
 * @param fits      the step or kind of answer that it is written for, {@link #NOTE}, or empty: for all of them
 * @param shared    whether the bodies below may use it, too; only its own body changes it
 */
public record TemplateText(long id, AuthorityId authority, String name, String fits, String words, boolean shared, Instant changedAt) {
    /** What a text for internal notes fits. */
    public static final String NOTE = "note";

    public boolean fits(String page) {
        return fits.isEmpty() || fits.equals(page);
    }
}

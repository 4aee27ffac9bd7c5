package org.gongkai.access.proof;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Since when somebody whose page did no work has been waiting with a form: nothing to solve and nothing to read off, only to press
 * once more (WCAG 2.2, 3.3.8).
 */
public final class Wait {
    /** A script that sends by the hundred loses it each time, a person reads the page meanwhile. */
    public static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    /** Then it begins anew: a person comes back to the same page after lunch, a script would gather them for weeks. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private Wait() {}

    /** What the page carries along. */
    public static String begun(String form, String token, Instant now, Signature signature) {
        var since = Long.toString(now.getEpochSecond());
        return since + "." + signature.written("wait", form, token, since);
    }

    /** Since when this form has been waiting; empty if it has not, or too long. */
    public static Optional<Instant> since(String written, String form, String token, Instant now, Signature signature) {
        var parts = written.split("\\.", 2);
        if (parts.length != 2 || !signature.fits(parts[1], "wait", form, token, parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[0]))).filter(since -> now.isBefore(since.plus(GOOD_FOR)));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}

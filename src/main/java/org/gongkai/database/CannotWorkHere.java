package org.gongkai.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This machine, folder or database does not let the program work. The message is one line for people, Chinese and
 * English; a command prints it alone, without a stack trace, and ends with exit status 3.
 */
public final class CannotWorkHere extends RuntimeException {
    public CannotWorkHere(String chinese, String english) {
        this(chinese, english, null);
    }

    public CannotWorkHere(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + " " + english, cause);
    }

    /** The one behind an exception that a framework has wrapped, if there is one. */
    public static Optional<CannotWorkHere> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotWorkHere found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}

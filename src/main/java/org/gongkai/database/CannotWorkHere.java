package org.gongkai.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/**
 * This machine, folder or database does not let the program work. The message is one line for people, Chinese and
 * English; a command prints it alone, without a stack trace, and ends with {@link #EXIT_STATUS}.
 */
public final class CannotWorkHere extends RuntimeException implements ExitCodeGenerator {
    /** Exit status of a command that cannot work here. */
    public static final int EXIT_STATUS = 3;

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

    @Override
    public int getExitCode() {
        return EXIT_STATUS;
    }
}

package org.gongkai.database;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells why the program does not start in its one line instead of Spring's stack trace. */
final class CannotWorkHereReporter implements SpringBootExceptionReporter {
    /** Spring Boot calls this constructor; the context has failed and tells nothing more. */
    @SuppressWarnings("UnusedVariable")
    CannotWorkHereReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var reason = CannotWorkHere.behind(failure);
        reason.ifPresent(r -> System.err.println(r.getMessage()));
        return reason.isPresent();
    }
}

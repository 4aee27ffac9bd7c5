package org.gongkai.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case's row repeats of its book, so that lists need not read books. Nothing is decided from it.
 *
 * @param state a {@link CaseState#word}
 * @param due as in {@link RequestCase}
 * @param nextChange day on which it is no longer true although nobody does anything; null where none is known
 */
record Projection(String state, @Nullable LocalDate due, @Nullable LocalDate nextChange) {
    static Projection of(RequestCase standing) {
        return new Projection(standing.state().word(), standing.due(), standing.nextChange());
    }
}

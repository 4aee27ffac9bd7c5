package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case's row repeats of its book, so that lists need not read books. Nothing is decided from it.
 *
 * @param state a {@link CaseState#word}
 * @param due as in {@link RequestCase}
 * @param nextChange day on which it is no longer true although nobody does anything; null where none is known
 * @param unserved whether it is decided, and the decision not recorded as sent
 */
record Projection(String state, @Nullable LocalDate due, @Nullable LocalDate nextChange, boolean unserved) {
    /** @param events that the case stands on */
    static Projection of(RequestCase standing, List<CaseEvent> events) {
        var decision = events.stream().filter(CaseEvent.Decided.class::isInstance).map(CaseEvent.Decided.class::cast).reduce((_, later) -> later);
        var unserved = standing.state() == CaseState.DECIDED && decision.filter(it -> it.servedOn() == null).isPresent();
        return new Projection(standing.state().word(), standing.due(), standing.nextChange(), unserved);
    }
}

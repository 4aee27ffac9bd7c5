package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ShrinkingTest {
    @Test
    void whatDoesNotHoldIsToldByTheFewestEventsThatShowIt() {
        var error = catchThrowableOfType(
                AssertionError.class,
                () -> Shrinking.forAll(42, 300, it -> it.anyCase(12), (events, _) -> assertThat(events).noneMatch(CaseEvent.FeePaid.class::isInstance)));

        // A payment needs its notice, and both a request: nothing else is left of up to thirteen events.
        assertThat(error).message().startsWith("-Dseed=").contains("received", "fee-noticed", "fee-paid");
        assertThat(error.getMessage()).hasLineCount(4);
        assertThat(error).hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void whatHoldsOfEveryCaseIsNotTold() {
        Shrinking.forAll(42, 50, it -> it.anyCase(5), (events, _) -> assertThat(events).isNotEmpty());
    }
}

package org.gongkai.request;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the program the clock that a test moves. */
@TestConfiguration
public class MovableTime {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}

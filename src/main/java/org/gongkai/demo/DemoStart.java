package org.gongkai.demo;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A demonstration ({@code gongkai.demo}) lays the sample towns down before the site and the search index are made. */
@Component
@ConditionalOnBooleanProperty("gongkai.demo")
class DemoStart {
    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoTowns towns;

    DemoStart(DemoTowns towns) {
        this.towns = towns;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lay() {
        var begun = System.nanoTime();
        if (towns.layDown()) {
            log.info("The sample towns were laid down in {} ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }
}

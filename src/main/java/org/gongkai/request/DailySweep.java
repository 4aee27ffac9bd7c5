package org.gongkai.request;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Early each day, and at the start: deadlines that have come or gone while nobody looked stand in the lists. */
@Component
class DailySweep {
    private static final Logger log = LoggerFactory.getLogger(DailySweep.class);

    private final Projections projections;

    DailySweep(Projections projections) {
        this.projections = projections;
    }

    // Days of law begin at midnight in Shanghai; some minutes later no clock of this machine is still in the day before.
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        try {
            var refreshed = projections.refresh();
            if (refreshed > 0) {
                log.info("{} cases stand differently today", refreshed);
            }
        } catch (DataAccessException | TransactionException e) {
            // The lists do the same when they are opened: the program starts and goes on without its database.
            log.warn("The database is away; the cases were not gone through: {}", e.getMessage());
        }
    }
}

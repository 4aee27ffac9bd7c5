package org.gongkai.request.owndata;

/** Somebody settled the demand first; nothing was saved. */
public final class SettledMeanwhile extends RuntimeException {
    SettledMeanwhile(Demand demand) {
        super("Demand %d is settled already; nothing was saved.".formatted(demand.id()));
    }
}

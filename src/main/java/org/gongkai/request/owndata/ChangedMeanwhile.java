package org.gongkai.request.owndata;

/** Somebody settled the demand, replaced its letter or recorded the service first; nothing was saved. */
public final class ChangedMeanwhile extends RuntimeException {
    ChangedMeanwhile(Demand demand) {
        super("Demand %d was changed meanwhile; nothing was saved.".formatted(demand.id()));
    }
}

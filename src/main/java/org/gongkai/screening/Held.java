package org.gongkai.screening;

import java.util.List;

/** Something did not leave; nothing of it was recorded. */
public final class Held extends RuntimeException {
    private final Reason reason;
    private final List<Spot> spots;

    Held(String subject, Reason reason, List<Spot> spots) {
        super("%s was held: %s, findings: %d".formatted(subject, reason, spots.size()));
        this.reason = reason;
        this.spots = List.copyOf(spots);
    }

    public Reason reason() {
        return reason;
    }

    /** The hard findings that nobody answered. */
    public List<Spot> spots() {
        return spots;
    }

    /** Key of the sentence for the page; {@code {0}} is the number of findings. */
    public String messageKey() {
        return switch (reason) {
            case NOT_REVIEWED -> "screening.held.not-reviewed";
            case FINDINGS -> "screening.held.findings";
            case VERSION_LEFT -> "screening.held.version-left";
        };
    }

    /** What stood in the way. */
    public enum Reason {
        NOT_REVIEWED,
        FINDINGS,
        /** This version left before, with other content. */
        VERSION_LEFT
    }
}

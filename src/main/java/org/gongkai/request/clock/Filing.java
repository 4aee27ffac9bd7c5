package org.gongkai.request.clock;

import java.time.LocalDate;
import org.gongkai.request.RemedyKind;
import org.jspecify.annotations.Nullable;

/** A remedy that was sought, and when it was decided. */
final class Filing {
    private final RemedyKind kind;
    private final String id;
    private final int event;
    private @Nullable LocalDate decidedOn;

    Filing(RemedyKind kind, String id, int event) {
        this.kind = kind;
        this.id = id;
        this.event = event;
    }

    RemedyKind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    int event() {
        return event;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    void decideOn(LocalDate day) {
        decidedOn = day;
    }
}

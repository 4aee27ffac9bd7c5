package org.gongkai.request.clock;

import java.time.LocalDate;
import org.gongkai.request.law.RemedyKind;
import org.jspecify.annotations.Nullable;

/** A remedy that was sought, and when it was decided. */
final class Filing {
    private final RemedyKind kind;
    private final String id;
    private @Nullable LocalDate decidedOn;

    Filing(RemedyKind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    RemedyKind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    boolean isOpen() {
        return decidedOn == null;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    void decideOn(LocalDate day) {
        decidedOn = day;
    }
}

package org.gongkai.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the review chain; never changed.
 *
 * @param stage  the stage's title on that day
 * @param basis  what it rests on (art. 17)
 * @param remark to whoever wrote it; always there when returned
 */
public record Decision(
        int version,
        int round,
        int position,
        ReviewStage.Kind kind,
        String stage,
        boolean passed,
        @Nullable String basis,
        @Nullable String remark,
        String decidedBy,
        Instant decidedAt) {}

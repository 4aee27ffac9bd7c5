package org.gongkai.request.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Comparing days where one may not be there. */
final class Days {
    private Days() {}

    /** Never where there is no limit. */
    static boolean isAfter(LocalDate day, @Nullable LocalDate limit) {
        return limit != null && day.isAfter(limit);
    }
}

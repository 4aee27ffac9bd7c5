package org.gongkai.channel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item on its way to a reading point.
 *
 * @param plannedOn   the day on which it became public
 * @param deliveredOn null until somebody ticks it off
 */
public record Delivery(
        long id,
        long item,
        String title,
        long readingPoint,
        String place,
        LocalDate formedOn,
        LocalDate plannedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String byWhom) {}

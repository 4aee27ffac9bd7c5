package org.gongkai.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post that a person holds or held; {@code to} is its last day, null while it lasts. */
public record Post(long id, long person, String name, String title, Duty duty, LocalDate from, @Nullable LocalDate to) {
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}

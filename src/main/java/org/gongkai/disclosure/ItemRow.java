package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item as the staff's list shows it.
 *
 * @param revising a new version is in work beside the public one
 * @param inReview it, or its new version, waits for a reviewer
 * @param category the entry's name
 */
public record ItemRow(
        ItemId id,
        String title,
        ItemState state,
        boolean revising,
        boolean inReview,
        Attribute attribute,
        ItemKind kind,
        @Nullable String category,
        @Nullable String indexNumber,
        @Nullable String documentNumber,
        LocalDate formedOn,
        @Nullable Instant publishedAt) {}

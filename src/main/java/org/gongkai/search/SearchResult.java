package org.gongkai.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total on all pages
 */
public record SearchResult(long total, List<Hit> hits) {
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /**
     * One document.
     *
     * @param id      of the record: {@code item/17}
     * @param excerpt the place in its text that fits best
     */
    public record Hit(
            String id,
            String slug,
            String kind,
            @Nullable String category,
            Highlighted title,
            Highlighted excerpt,
            @Nullable String documentNumber,
            LocalDate day,
            String url) {}
}

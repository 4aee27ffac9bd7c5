package org.gongkai.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words    as typed, parts separated by blanks must all be found; empty: everything, the newest first
 * @param slug     of the body, null for all
 * @param category null for all
 * @param from     first day of publication, null for the beginning
 * @param to       last day, null for today
 * @param page     from 1
 * @param size     hits on a page, 1 to 100
 */
public record SearchQuery(
        String words,
        @Nullable String slug,
        @Nullable String category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int size) {

    /** What of a very long question is looked at, in characters. */
    private static final int LONGEST = 200;

    /** The last hit that pages reach. */
    private static final int DEEPEST = 10_000;

    public SearchQuery {
        words = words.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        size = Math.clamp(size, 1, 100);
        page = Math.clamp(page, 1, DEEPEST / size);
    }

    /** The first page of ten, everywhere. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, null, null, null, null, 1, 10);
    }

    public SearchQuery within(@Nullable String body, @Nullable String entry) {
        return new SearchQuery(words, body, entry, from, to, page, size);
    }

    public SearchQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(words, slug, category, first, last, page, size);
    }

    public SearchQuery onPage(int number) {
        return new SearchQuery(words, slug, category, from, to, number, size);
    }
}

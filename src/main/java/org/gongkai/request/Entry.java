package org.gongkai.request;

import java.time.Instant;
import java.util.Map;

/**
 * A line in a case's book, never changed: the next one may add to it.
 *
 * @param position from 1 without a gap
 * @param words    reasons and the like as the officer wrote them, by the field's name
 * @param by       account, or {@code applicant}
 */
public record Entry(int position, Recorded what, Map<String, String> words, String by, Instant at) {
    public Entry {
        words = Map.copyOf(words);
    }
}

package org.gongkai.request.owndata;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of a result, in an officer's words.
 *
 * @param competent the body that may correct the record; empty where it is this one
 * @param detail    what was found or done; empty where nothing is to be added
 */
public record Answer(String competent, String detail) {
    /** What there is to say, in lines. */
    List<String> lines() {
        return Stream.of(competent, detail).filter(it -> !it.isEmpty()).toList();
    }
}

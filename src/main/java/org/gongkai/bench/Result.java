package org.gongkai.bench;

import java.util.List;

/**
 * What a bench found.
 *
 * @param sizes what it ran on, one line each, for people
 */
public record Result(String bench, List<String> sizes, List<Measure> measures) {

    public boolean isGood() {
        return measures.stream().allMatch(Measure::ok);
    }
}

package org.gongkai.request.similar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What tells requests of one body apart: a village's name says more than "subsidy", which stands in every third of them. Pure. */
final class Rarity {
    /** Share of the cases that pairs looked up in the index may be in, all together: more would be read than is worth it. */
    private static final double LOOKED_UP = 0.02;

    private final Map<Integer, Integer> cases;
    private final int of;

    private Rarity(Map<Integer, Integer> cases, int of) {
        this.cases = cases;
        this.of = of;
    }

    static Rarity among(List<Wording> wordings) {
        var cases = new HashMap<Integer, Integer>();
        wordings.forEach(wording -> wording.pairs().forEach(pair -> cases.merge(pair, 1, Integer::sum)));
        return new Rarity(cases, wordings.size());
    }

    /**
     * How near two wordings are: the cosine of their pairs, each weighed by how rare it is.
     *
     * @return 0: nothing in common; 1: the same pairs
     */
    double nearness(Wording one, Wording other) {
        var norm = Math.sqrt(sum(one.pairs()) * sum(other.pairs()));
        return norm == 0 ? 0 : sum(one.shared(other)) / norm;
    }

    private double sum(IntStream pairs) {
        return pairs.mapToDouble(this::weight).map(weight -> weight * weight).sum();
    }

    private double weight(int pair) {
        return Math.log(1 + of / (0.5 + cases.getOrDefault(pair, 0)));
    }

    /** The rarest pairs of a wording, by which cases are found that were not read; few enough cases hold one of them. */
    List<String> telling(Wording wording) {
        var rarest = wording.pairs().boxed().sorted(Comparator.comparingInt(pair -> cases.getOrDefault(pair, 0))).toList();
        var held = 0;
        var telling = 0;
        while (telling < rarest.size() && held + cases.getOrDefault(rarest.get(telling), 0) <= of * LOOKED_UP) {
            held += cases.getOrDefault(rarest.get(telling++), 0);
        }
        return rarest.subList(0, telling).stream().map(Wording::written).toList();
    }
}

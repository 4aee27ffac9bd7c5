package org.gongkai.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks a property of many made-up cases. Of one that does not have it, events are dropped as long as the rest still does not have it
 * either: what is left is told, with the seed.
 */
public final class Shrinking {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int CASES = Integer.getInteger("cases", 1000);

    private Shrinking() {}

    /** What must hold of every case; {@code chance} gives the same again each time it is asked of one made-up case. */
    public interface Property {
        void holds(List<CaseEvent> events, GeneratedCases chance);
    }

    /** {@code -Dseed=N} repeats a run. */
    public static void forAll(Function<GeneratedCases, List<CaseEvent>> makeUp, Property property) {
        forAll(SEED, CASES, makeUp, property);
    }

    static void forAll(long seed, int cases, Function<GeneratedCases, List<CaseEvent>> makeUp, Property property) {
        for (var i = 0; i < cases; i++) {
            var own = seed + i;
            var events = makeUp.apply(new GeneratedCases(own));
            if (!has(property, events, own)) {
                var smallest = shrunk(property, events, own);
                throw new AssertionError(
                        "-Dseed=%d, of %d events these are left:%n%s".formatted(own, events.size(), told(smallest)), failure(property, smallest, own));
            }
        }
    }

    private static List<CaseEvent> shrunk(Property property, List<CaseEvent> failing, long seed) {
        for (var i = failing.size() - 1; i > 0; i--) { // a case begins with its receipt
            var fewer = new ArrayList<>(failing);
            fewer.remove(i);
            if (!GeneratedCases.isRefused(fewer) && !has(property, fewer, seed)) {
                return shrunk(property, fewer, seed);
            }
        }
        return failing;
    }

    private static boolean has(Property property, List<CaseEvent> events, long seed) {
        try {
            property.holds(events, new GeneratedCases(~seed));
            return true;
        } catch (AssertionError | RuntimeException e) {
            return false;
        }
    }

    private static Throwable failure(Property property, List<CaseEvent> events, long seed) {
        try {
            property.holds(events, new GeneratedCases(~seed));
            throw new IllegalStateException("The property holds the second time: it does not depend on the case alone");
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    private static String told(List<CaseEvent> events) {
        return events.stream().map(CaseJson::write).collect(Collectors.joining("\n"));
    }
}

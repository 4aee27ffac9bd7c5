package org.gongkai.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param goal what was promised, in the same unit; null where the figure only explains another
 * @param ok whether the promise is kept; true where there is none
 */
public record Measure(String name, double value, String unit, @Nullable Double goal, boolean ok) {

    static Measure atMost(String name, double value, String unit, double goal) {
        return new Measure(name, value, unit, goal, value <= goal);
    }

    static Measure atLeast(String name, double value, String unit, double goal) {
        return new Measure(name, value, unit, goal, value >= goal);
    }

    static Measure of(String name, double value, String unit) {
        return new Measure(name, value, unit, null, true);
    }

    /** The median; of an even number the later of the two in the middle. */
    static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

package org.gongkai.disclosure;

import java.util.Arrays;
import java.util.function.Function;

/** Finds an enum's constant by its word in the database. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> E find(E[] values, Function<E, String> codeOf, String code) {
        return Arrays.stream(values)
                .filter(value -> codeOf.apply(value).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown code " + code));
    }
}

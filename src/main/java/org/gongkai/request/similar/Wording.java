package org.gongkai.request.similar;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** In which words something is asked for: its pairs of neighbouring characters, which suit Chinese, that writes no blanks between words. */
final class Wording {
    private static final int BITS = Character.SIZE;

    /** Each once, in ascending order. */
    private final int[] pairs;

    private Wording(int[] pairs) {
        this.pairs = pairs;
    }

    /** Of a text in which width, case, blanks and marks make no difference. */
    static Wording of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Wording(IntStream.range(1, plain.length())
                .filter(i -> Character.isLetterOrDigit(plain.charAt(i - 1)) && Character.isLetterOrDigit(plain.charAt(i)))
                .map(i -> plain.charAt(i - 1) << BITS | plain.charAt(i))
                .sorted()
                .distinct()
                .toArray());
    }

    IntStream pairs() {
        return IntStream.of(pairs);
    }

    IntStream shared(Wording other) {
        return IntStream.of(pairs).filter(pair -> Arrays.binarySearch(other.pairs, pair) >= 0);
    }

    /** The two characters of a pair. */
    static String written(int pair) {
        return "" + (char) (pair >>> BITS) + (char) pair;
    }
}

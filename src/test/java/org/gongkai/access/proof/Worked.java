package org.gongkai.access.proof;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does the work that a page's script does. */
public final class Worked {
    private Worked() {}

    /** @param challenge as the program gives it out */
    public static String proof(String challenge) {
        var parts = challenge.split("\\.", -1);
        var bits = Integer.parseInt(parts[1]);
        var seed = Base64.getUrlDecoder().decode(parts[2]);
        return challenge + "." + IntStream.range(0, Challenge.PIECES)
                .mapToObj(piece -> Integer.toUnsignedString(number(seed, piece, bits), 36))
                .collect(Collectors.joining("."));
    }

    private static int number(byte[] seed, int piece, int bits) {
        var number = 0;
        while (!Challenge.isMet(seed, piece, number, bits)) {
            number++;
        }
        return number;
    }
}

package org.gongkai.access.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Work for one form: sixteen numbers, each of which together with the challenge's signature has a SHA-256 that begins with so
 * many zero bits. Sixteen small pieces take much the same time each time, one large one would now and then take five times as long.
 *
 * @param form  the address that the form is sent to
 * @param token the form's own: the records take each token once, so that what was done for one form serves no other
 * @param until when it is too old
 * @param bits  {@value #LEAST_BITS} or more; each further one doubles the work
 */
public record Challenge(String form, String token, Instant until, int bits) {
    public static final int LEAST_BITS = 15;
    static final int PIECES = 16;
    private static final Duration GOOD_FOR = Duration.ofHours(2);
    private static final int MOST_BITS = 24;
    private static final int LONGEST_PROOF = 400;

    /** @param further bits above the least */
    public static Challenge of(String form, String token, Instant now, int further) {
        return new Challenge(form, token, now.plus(GOOD_FOR), Math.min(LEAST_BITS + further, MOST_BITS));
    }

    /** As a page gets it, and as its proof begins: until when, how many bits, the signature. */
    public String written(Signature signature) {
        return "%d.%d.%s".formatted(until.getEpochSecond(), bits, signature.written(words()));
    }

    /**
     * Whether the work for this form was done, and in time.
     *
     * @param proof what was sent: a challenge as it was written, then the numbers in base 36, with dots between
     */
    public static boolean isMet(String proof, String form, String token, Instant now, Signature signature) {
        var parts = List.of(proof.split("\\.", -1));
        if (proof.length() > LONGEST_PROOF || parts.size() != 3 + PIECES) {
            return false;
        }
        try {
            var until = Instant.ofEpochSecond(Long.parseLong(parts.get(0)));
            var given = new Challenge(form, token, until, Integer.parseInt(parts.get(1)));
            // Whoever could choose the number of bits, or the day, would choose an easier one: both are signed.
            return signature.fits(parts.get(2), given.words()) && now.isBefore(until) && given.isMetBy(parts.subList(3, parts.size()), signature);
        } catch (NumberFormatException | java.time.DateTimeException _) {
            return false;
        }
    }

    private boolean isMetBy(List<String> numbers, Signature signature) {
        var seed = signature.of(words());
        for (var piece = 0; piece < PIECES; piece++) {
            if (!isMet(seed, piece, Integer.parseUnsignedInt(numbers.get(piece), 36), bits)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one piece is done: 40 bytes, so that a page does it in a single round of SHA-256. */
    static boolean isMet(byte[] seed, int piece, int number, int bits) {
        var head = ByteBuffer.wrap(sha256(ByteBuffer.allocate(40).put(seed).putInt(piece).putInt(number).array())).getInt();
        return head >>> (Integer.SIZE - bits) == 0;
    }

    String[] words() {
        return new String[] {"work", form, token, Long.toString(until.getEpochSecond()), Integer.toString(bits)};
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

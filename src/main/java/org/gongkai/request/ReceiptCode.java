package org.gongkai.request;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What an applicant follows a request by: nine random characters and a check character, of an alphabet in which no two
 * sound or look alike over the telephone or on paper. With 43 bits nobody guesses one; the contact is asked for as well.
 */
public record ReceiptCode(String value) {
    // 29 is prime: the weighted sum finds every wrong character and every two that changed places.
    private static final String ALPHABET = "23456789ACDEFGHJKMNPQRTUVWXYZ";
    private static final int LENGTH = 10;
    private static final RandomGenerator RANDOM = new SecureRandom();

    static ReceiptCode random() {
        var code = new StringBuilder();
        for (var i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(code.append(check(code)).toString());
    }

    /** As somebody typed it: small letters, full-width letters, spaces and dashes are all the same. Empty if it is no code. */
    public static Optional<ReceiptCode> of(String typed) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}·.]", "");
        if (code.length() != LENGTH || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        var isRight = code.charAt(LENGTH - 1) == check(code.substring(0, LENGTH - 1));
        return isRight ? Optional.of(new ReceiptCode(code)) : Optional.empty();
    }

    /** In groups, to read aloud: {@code K7M-P4RT-X9Q}. */
    public String grouped() {
        return value.substring(0, 3) + "-" + value.substring(3, 7) + "-" + value.substring(7);
    }

    private static char check(CharSequence code) {
        var sum = 0;
        for (var i = 0; i < code.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}

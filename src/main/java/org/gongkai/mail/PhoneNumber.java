package org.gongkai.mail;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile telephone's number in mainland China, without the country's code: 11 digits. */
public record PhoneNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

    /** @throws IllegalArgumentException if it is none; the message does not repeat it */
    public PhoneNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("No mobile telephone number");
        }
    }

    /** As people write it, with spaces, dashes and +86; empty for a fixed line or another country's. */
    public static Optional<PhoneNumber> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "").replaceFirst("^(\\+86|0086|86(?=1[0-9]{10}$))", "");
        return FORM.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    /** Without the number: it would stand in logs. */
    @Override
    public String toString() {
        return "PhoneNumber";
    }
}

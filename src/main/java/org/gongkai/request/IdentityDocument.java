package org.gongkai.request;

import java.util.Locale;

/** What an applicant proves who they are by (身份证明, art. 29(2)(1)). */
public enum IdentityDocument {
    /** 居民身份证. */
    RESIDENT_CARD,
    /** 护照、通行证等. */
    PASSPORT,
    /** 统一社会信用代码, of an organisation. */
    CREDIT_CODE,
    OTHER;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The document with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static IdentityDocument of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a number can be one of these: it finds a mistyped character, it proves nothing. */
    public boolean canHave(String number) {
        return switch (this) {
            case RESIDENT_CARD -> number.matches("[1-9][0-9]{16}[0-9Xx]") && hasRightCheck(number);
            case CREDIT_CODE -> number.matches("[0-9A-HJ-NP-RTUW-Ya-hj-np-rtuw-y]{18}");
            case PASSPORT, OTHER -> number.matches("[0-9A-Za-z()（） -]{4,40}");
        };
    }

    // GB 11643-1999: weighted sum of the first seventeen digits.
    private static boolean hasRightCheck(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}

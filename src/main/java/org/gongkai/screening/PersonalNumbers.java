package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that name a person, told from others by their check digits. */
final class PersonalNumbers {
    /** Region, day of birth, serial, check digit (GB 11643); people group the digits with blanks. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9])[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[0-9Xx](?![0-9])");

    /** 62: UnionPay; 4, 5, 35, 37: cards of other networks; 60, 95588: older cards of Chinese banks. */
    private static final Pattern CARD =
            Pattern.compile("(?<![0-9])(?:62|60|4\\d|5[1-5]|35|37|95)(?:[ -]?\\d){13,17}(?![0-9])");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9])");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PersonalNumbers() {}

    static List<Finding> in(String text) {
        var found = new ArrayList<Finding>();
        find(IDENTITY, Finding.Kind.IDENTITY_NUMBER, text, found);
        find(CARD, Finding.Kind.BANK_CARD, text, found);
        find(MOBILE, Finding.Kind.MOBILE_NUMBER, text, found);
        return found;
    }

    private static void find(Pattern pattern, Finding.Kind kind, String text, List<Finding> found) {
        for (Matcher match = pattern.matcher(text); match.find(); ) {
            var overlaps = found.stream().anyMatch(other -> match.start() < other.end() && other.start() < match.end());
            if (!overlaps && isTrue(kind, match.group().replaceAll("[ -]", ""))) {
                found.add(new Finding(kind, match.start(), match.end(), null));
            }
        }
    }

    private static boolean isTrue(Finding.Kind kind, String number) {
        return switch (kind) {
            case IDENTITY_NUMBER -> hasIdentityCheck(number);
            case BANK_CARD -> hasLuhnCheck(number);
            default -> true;
        };
    }

    /** ISO 7064, MOD 11-2. */
    static boolean hasIdentityCheck(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }

    /** ISO/IEC 7812-1: every second digit from the right is doubled. */
    static boolean hasLuhnCheck(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}

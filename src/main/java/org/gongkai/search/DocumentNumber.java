package org.gongkai.search;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document number as people type it: {@code 湾政[2017]32号}, {@code （2017）32号}.
 *
 * @param agency 机关代字, empty where it was left out
 * @param rest   year and serial: {@code 〔2017〕32号}
 */
record DocumentNumber(String agency, String rest) {
    private static final Pattern NUMBER =
            Pattern.compile("(?<agency>[\\p{IsHan}A-Za-z]*)[〔\\[［(（【](?<year>\\d{4})[〕\\]］)）】]第?0*(?<serial>\\d{1,5})号?");

    static Optional<DocumentNumber> in(String text) {
        var match = NUMBER.matcher(text.replaceAll("\\s", ""));
        return match.matches()
                ? Optional.of(new DocumentNumber(
                        match.group("agency"), "〔%s〕%s号".formatted(match.group("year"), match.group("serial"))))
                : Optional.empty();
    }

    String whole() {
        return agency + rest;
    }
}

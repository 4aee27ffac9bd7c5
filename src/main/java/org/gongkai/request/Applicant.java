package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how to reach them (art. 29(2)(1)); personal data, sealed wherever it is kept.
 *
 * @param identity      number of the identity document, or the organisation's 统一社会信用代码
 * @param contactPerson of an organisation
 * @param told          how they wish to be told of news; null as long as nobody asked them: by e-mail, if they gave an address
 */
public record Applicant(
        String name,
        @Nullable IdentityDocument document,
        @Nullable String identity,
        @Nullable String contactPerson,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable NoticeWay told) {

    /** One who was not asked how to be told. */
    public Applicant(
            String name,
            @Nullable IdentityDocument document,
            @Nullable String identity,
            @Nullable String contactPerson,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {
        this(name, document, identity, contactPerson, phone, email, address, null);
    }

    /** The same with what proves who it is. */
    public Applicant with(IdentityDocument document, String identity) {
        return new Applicant(name, document, identity, contactPerson, phone, email, address, told);
    }

    /** What is left of whoever asked in a case that was erased. */
    static final Applicant ERASED = new Applicant("", null, null, null, null, null, null);

    /** Whether words, such as a reason that is to be kept, name this person: by name, number, telephone, e-mail or address. */
    boolean isNamedIn(String words) {
        return Stream.of(name, identity, contactPerson, phone, email, address)
                .filter(it -> it != null && !it.isBlank())
                .anyMatch(it -> bare(words).contains(bare(it)));
    }

    private static String bare(String text) {
        return plain(text).replaceAll("[\\s\\p{Punct}]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether this is the telephone number or the e-mail address that was given with the request. */
    public boolean isReachedBy(String typed) {
        // Both are compared whatever the first says, so that the time taken tells nothing.
        var phoneFits = same(digits(typed), phone == null ? "" : digits(phone));
        var emailFits = same(mail(typed), email == null ? "" : mail(email));
        return List.of(phoneFits, emailFits).contains(true);
    }

    private static boolean same(String typed, String kept) {
        var equal = MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
        return equal && !kept.isEmpty();
    }

    /** Without spaces, dashes and the country's code. */
    private static String digits(String phone) {
        return plain(phone).replaceAll("[^0-9]", "").replaceFirst("^(0086|86(?=1[0-9]{10}$))", "");
    }

    private static String mail(String email) {
        return plain(email).strip().toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}

package org.gongkai.request.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Tells one form from another, so that what is sent twice is taken once. It is random: what it made may be asked for by it. */
public final class FormToken {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static boolean isOne(String sent) {
        return FORM.matcher(sent).matches();
    }

    /** The one that was sent; a new one where none was, or something else. */
    public static String orNew(String sent) {
        return isOne(sent) ? sent : random();
    }
}

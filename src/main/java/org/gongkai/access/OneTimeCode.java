package org.gongkai.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238: SHA-1, six digits, 30 seconds), as every authenticator app makes them. */
public final class OneTimeCode {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** A new secret of 160 bits, in Base32. */
    static String newSecret() {
        var letters = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            letters.append(BASE32.charAt(RANDOM.nextInt(32)));
        }
        return letters.toString();
    }

    /** The code that an authenticator shows at that moment. */
    public static String at(String secret, Instant moment) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP);
            return generator.generateOneTimePasswordString(new SecretKeySpec(decode(secret), generator.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("Not a secret for one-time codes", e);
        }
    }

    /** The time step that the code belongs to: now, or one step beside it for clocks that differ. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        for (int beside : new int[] {0, -1, 1}) {
            var moment = now.plus(STEP.multipliedBy(beside));
            if (at(secret, moment).equals(code)) {
                return OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    /** What an authenticator app reads from the QR code. */
    static String address(String login, String secret) {
        return "otpauth://totp/Gongkai:%s?secret=%s&issuer=Gongkai".formatted(URLEncoder.encode(login, StandardCharsets.UTF_8), secret);
    }

    private static byte[] decode(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int length = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = buffer << 5 | BASE32.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes;
    }
}

package org.gongkai.access.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** By which the program knows again what it gave out, without keeping it. */
public final class Signature {
    private final SecretKey key;

    /** @param key for HMAC-SHA256 */
    public Signature(SecretKey key) {
        this.key = key;
    }

    /** HMAC-SHA256 of these words in this order. */
    byte[] of(String... words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (var word : words) {
                var bytes = word.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array()); // "ab", "c" is not "a", "bc"
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** The same as text, for a page. */
    String written(String... words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(words));
    }

    /** Whether this is what {@link #written} gave of the words. */
    boolean fits(String written, String... words) {
        return MessageDigest.isEqual(written.getBytes(StandardCharsets.UTF_8), written(words).getBytes(StandardCharsets.UTF_8));
    }
}

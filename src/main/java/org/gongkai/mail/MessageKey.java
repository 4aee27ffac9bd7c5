package org.gongkai.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a message is known again. A Message-ID is made by the sender, and two senders may make the same: what stands below
 * the head has to be the same, too.
 *
 * @param id     the Message-ID; where there is none, the SHA-256 of the whole
 * @param sha256 of what stands below the head; that alone stays the same on every way by which a message comes
 */
record MessageKey(String id, String sha256) {
    static MessageKey of(@Nullable String messageId, byte[] raw) {
        var body = endOfHead(raw);
        return new MessageKey(messageId == null ? "sha256:" + sha256(raw, 0) : messageId, sha256(raw, body));
    }

    private static int endOfHead(byte[] raw) {
        for (var i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == '\n' && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) {
                return i + 1;
            }
        }
        return raw.length;
    }

    private static String sha256(byte[] bytes, int from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256", e);
        }
    }
}

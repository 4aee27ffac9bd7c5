package org.gongkai.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of the log, and how it is bound to the entry before it. */
public record AuditEntry(
        long position, Instant at, String actor, @Nullable Long authority, String action, String subject, String detail) {

    /** Stands for the hash before the first entry. */
    static final byte[] BEFORE_THE_FIRST = new byte[32];

    /** SHA-256 over the previous hash and every field with its length, so that no two entries read alike. */
    byte[] hashAfter(byte[] previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(position).putLong(at.getEpochSecond()).array());
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(at.getNano()).array());
            for (var field : new String[] {actor, authority == null ? "" : authority.toString(), action, subject, detail}) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}

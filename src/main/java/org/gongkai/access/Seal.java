package org.gongkai.access;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** By what personal data are sealed; each seal notices when a byte of the data, or whose they are, was changed. */
public enum Seal {
    AES_256_GCM(1, "AES", 32, null),
    /** GB/T 32907, for bodies that must use the national algorithms (商用密码); the JDK has it not, BouncyCastle has. */
    SM4_GCM(2, "SM4", 16, new BouncyCastleProvider());

    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final int mark;
    private final String cipher;
    private final int keyBytes;
    @SuppressWarnings("ImmutableEnumChecker") // never changed after it was made
    private final @Nullable Provider provider;

    Seal(int mark, String cipher, int keyBytes, @Nullable Provider provider) {
        this.mark = mark;
        this.cipher = cipher;
        this.keyBytes = keyBytes;
        this.provider = provider;
    }

    /** The first byte of what it sealed. */
    byte mark() {
        return (byte) mark;
    }

    /** The word in the key file and in the setting. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Seal> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** A new key, as random as the system can make it. */
    byte[] newKey(SecureRandom random) {
        var key = new byte[keyBytes];
        random.nextBytes(key);
        return key;
    }

    /** @throws IllegalArgumentException if the key is not as long as this asks for */
    SecretKey key(byte[] bytes) {
        if (bytes.length != keyBytes) {
            throw new IllegalArgumentException("A key of %s has %d bytes, not %d".formatted(code(), keyBytes, bytes.length));
        }
        return new SecretKeySpec(bytes, cipher);
    }

    /**
     * Seals or opens.
     *
     * @param mode of {@link Cipher}
     * @param bound what must be the same when it is opened
     */
    byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] data) throws GeneralSecurityException {
        var name = cipher + "/GCM/NoPadding";
        var used = provider == null ? Cipher.getInstance(name) : Cipher.getInstance(name, provider);
        used.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        used.updateAAD(bound);
        return used.doFinal(data);
    }
}

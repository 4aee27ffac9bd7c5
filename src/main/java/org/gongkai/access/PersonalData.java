package org.gongkai.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.NavigableMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what is known of a person before it goes into a column, and opens it again for who may see it.
 *
 * <p>The keys lie in {@code keys/personal-data} of the data folder, outside the database, so that a copy of the database
 * alone says nothing of anybody. What is sealed begins with the algorithm and the number of its key, so that values under
 * an old key open beside those under the new one.
 */
@Component
public class PersonalData implements SmartInitializingSingleton {
    private final Path path;
    private final KeyFile file;
    private final Seal first;
    private final SecureRandom random = new SecureRandom();

    /** @param seal {@code aes-256-gcm} or {@code sm4-gcm}: of the first key; {@link KeyChange} goes over to another */
    @Autowired
    PersonalData(@Value("${gongkai.data:data}") String data, @Value("${gongkai.seal:aes-256-gcm}") String seal) {
        this(Path.of(data), Seal.of(seal).orElseThrow(() -> new IllegalArgumentException(
                "gongkai.seal 应为 aes-256-gcm 或 sm4-gcm，不是“%s”。 gongkai.seal is aes-256-gcm or sm4-gcm, not '%s'.".formatted(seal, seal))));
    }

    /** @param data the data folder */
    public PersonalData(Path data) {
        this(data, Seal.AES_256_GCM);
    }

    PersonalData(Path data, Seal first) {
        this.path = data.resolve("keys").resolve("personal-data");
        this.file = new KeyFile(path);
        this.first = first;
    }

    /** At the start, when the data folder has been found good: a missing key shows at once, not at the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        keys();
    }

    /**
     * Seals with the newest key.
     *
     * @param record the record that the data belongs to, such as {@code request/K7MP...}: sealed data that somebody puts
     *     into another record does not open there
     * @throws UncheckedIOException if the key file can neither be read nor made
     */
    public byte[] seal(String record, String plain) {
        return seal(record, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] seal(String record, byte[] plain) {
        var nonce = new byte[Seal.NONCE_BYTES];
        random.nextBytes(nonce);
        var key = keys().lastEntry().getValue();
        try {
            var sealed = key.seal().apply(Cipher.ENCRYPT_MODE, key.key(), nonce, bound(key, record), plain);
            return ByteBuffer.allocate(KeyFile.HEADER_BYTES + Seal.NONCE_BYTES + sealed.length)
                    .put(key.header())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(key.seal().code(), e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @param record the same as when it was sealed
     * @throws IllegalStateException if the key is not there or another one, or the data was changed or belongs to another record
     */
    public String open(String record, byte[] sealed) {
        return new String(openBytes(record, sealed), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(String record, byte[] sealed) {
        var start = KeyFile.HEADER_BYTES + Seal.NONCE_BYTES;
        if (sealed.length < start) {
            throw new IllegalStateException("The personal data of %s is cut off".formatted(record));
        }
        var number = ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
        var key = keys().get(number);
        if (key == null) {
            throw new IllegalStateException("Key %d for personal data is not in %s".formatted(number, path));
        }
        if (sealed[0] != key.seal().mark()) {
            throw new IllegalStateException("The personal data of %s is under another algorithm than key %d of %s".formatted(record, number, path));
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, KeyFile.HEADER_BYTES, start);
            var data = Arrays.copyOfRange(sealed, start, sealed.length);
            return key.seal().apply(Cipher.DECRYPT_MODE, key.key(), nonce, bound(key, record), data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The personal data of %s does not open: it was changed, belongs to another record, or key %d of %s is not the one that sealed it"
                            .formatted(record, number, path),
                    e);
        }
    }

    /**
     * A key for another purpose, from which the keys of personal data cannot be worked out; the same in every process of the installation.
     *
     * @param purpose in a few words; another purpose has another key
     */
    SecretKey derived(String purpose) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            var parameters = HKDFParameterSpec.ofExtract().addIKM(keys().firstEntry().getValue().key()).thenExpand(info, 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HKDF-SHA256", e);
        }
    }

    /** With what all begins that the newest key sealed. */
    byte[] newest() {
        return keys().lastEntry().getValue().header();
    }

    /** Adds a key; it seals from now on, in every process. Its number. Of two at once one must wait for the other. */
    int addKey(Seal seal) {
        try {
            return file.add(seal);
        } catch (IOException e) {
            throw new UncheckedIOException("No key was added to " + path, e);
        }
    }

    /** The header is bound as well: nobody passes one algorithm off as another. */
    private static byte[] bound(KeyFile.Key key, String record) {
        var name = record.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(KeyFile.HEADER_BYTES + name.length).put(key.header()).put(name).array();
    }

    private NavigableMap<Integer, KeyFile.Key> keys() {
        try {
            return file.keys(first);
        } catch (IOException e) {
            throw new UncheckedIOException("No key for personal data in " + path, e);
        }
    }
}

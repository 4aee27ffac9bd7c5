package org.gongkai.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what is known of a person before it goes into a column, and opens it again for who may see it: AES-256-GCM.
 *
 * <p>The keys lie in {@code keys/personal-data} of the data folder, outside the database, so that a copy of the database
 * alone says nothing of anybody. Each line is a key's number and the key; the last seals, every one opens.
 */
@Component
public class PersonalData implements SmartInitializingSingleton {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private @Nullable NavigableMap<Integer, SecretKey> keys;

    @Autowired
    PersonalData(@Value("${gongkai.data:data}") String data) {
        this(Path.of(data));
    }

    /** @param data the data folder */
    public PersonalData(Path data) {
        file = data.resolve("keys").resolve("personal-data");
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
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var newest = keys().lastEntry();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, newest.getValue(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(record.getBytes(StandardCharsets.UTF_8));
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
                    .putInt(newest.getKey())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @param record the same as when it was sealed
     * @throws IllegalStateException if the key is not there, or the data was changed or belongs to another record
     */
    public String open(String record, byte[] sealed) {
        return new String(openBytes(record, sealed), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(String record, byte[] sealed) {
        var from = ByteBuffer.wrap(sealed);
        var number = from.getInt();
        var key = keys().get(number);
        if (key == null) {
            throw new IllegalStateException("Key %d for personal data is not in %s".formatted(number, file));
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOfRange(sealed, Integer.BYTES, Integer.BYTES + NONCE_BYTES)));
            cipher.updateAAD(record.getBytes(StandardCharsets.UTF_8));
            var start = Integer.BYTES + NONCE_BYTES;
            return cipher.doFinal(sealed, start, sealed.length - start);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The personal data of %s does not open".formatted(record), e);
        }
    }

    private synchronized NavigableMap<Integer, SecretKey> keys() {
        if (keys == null) {
            try {
                makeFirstKey();
                keys = read();
            } catch (IOException e) {
                throw new UncheckedIOException("No key for personal data in " + file, e);
            }
        }
        return keys;
    }

    private NavigableMap<Integer, SecretKey> read() throws IOException {
        var read = new TreeMap<Integer, SecretKey>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(" ", 2);
            read.put(Integer.valueOf(parts[0]), new SecretKeySpec(Base64.getDecoder().decode(parts[1]), "AES"));
        }
        return read;
    }

    private void makeFirstKey() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        // Written whole beside it and then linked into its place: a power cut leaves no half key, and of two starts one wins.
        var made = Files.createTempFile(
                folder, "new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = java.nio.channels.FileChannel.open(made, StandardOpenOption.WRITE)) {
            var line = "1 " + Base64.getEncoder().encodeToString(key) + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // the other start's key is as good
        } finally {
            Files.delete(made);
        }
    }
}

package org.gongkai.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one installation, for the program alone to read: {@code keys/personal-data}. Each line is a key's number, its
 * algorithm and the key in Base64; the last seals, every one opens. A key is added and none is taken away, since a backup may
 * still need it.
 */
final class KeyFile {
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Version read;
    private NavigableMap<Integer, Key> keys = Collections.emptyNavigableMap();

    KeyFile(Path file) {
        this.file = file;
    }

    record Key(int number, Seal seal, SecretKey key) {
        /** Algorithm and number, with which everything begins that it sealed. */
        byte[] header() {
            return ByteBuffer.allocate(HEADER_BYTES).put(seal.mark()).putInt(number).array();
        }

        @Override
        public String toString() {
            return "Key[%d, %s]".formatted(number, seal.code());
        }
    }

    static final int HEADER_BYTES = 1 + Integer.BYTES;

    /** Another process may have added one since they were last asked for. */
    synchronized NavigableMap<Integer, Key> keys(Seal first) throws IOException {
        var now = version(first);
        if (!now.equals(read)) {
            keys = read();
            read = now;
        }
        return keys;
    }

    /** By which another file in the same place is told from this one; two may be made in one tick of its clock. */
    private record Version(FileTime changed, long bytes, @Nullable Object inode) {}

    private Version version(Seal first) throws IOException {
        try {
            return version();
        } catch (NoSuchFileException none) {
            makeFirst(first);
            return version();
        }
    }

    private Version version() throws IOException {
        var seen = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(seen.lastModifiedTime(), seen.size(), seen.fileKey());
    }

    /** Adds a key, which seals from now on; its number. */
    synchronized int add(Seal seal) throws IOException {
        var number = keys(seal).lastKey() + 1;
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(line(number, seal));
        var made = write(lines);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder());
        return number;
    }

    private NavigableMap<Integer, Key> read() throws IOException {
        var read = new TreeMap<Integer, Key>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(" ", 3);
            try {
                var number = Integer.valueOf(parts[0]);
                var seal = Seal.of(parts[1]).orElseThrow();
                read.put(number, new Key(number, seal, seal.key(Base64.getDecoder().decode(parts[2]))));
            } catch (RuntimeException _) {
                // Without the line: it is a secret.
                throw new IOException("Line %d of %s is no key".formatted(read.size() + 1, file));
            }
        }
        if (read.isEmpty()) {
            throw new IOException("There is no key in " + file);
        }
        return read;
    }

    private void makeFirst(Seal seal) throws IOException {
        Files.createDirectories(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
        var made = write(List.of(line(1, seal)));
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // the other start's key is as good
        } finally {
            Files.delete(made);
        }
        force(folder());
    }

    /** Written whole beside it and then put into its place: a power cut leaves no half key, and of two starts one wins. */
    private Path write(List<String> lines) throws IOException {
        var made = Files.createTempFile(
                folder(), "new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return made;
    }

    private String line(int number, Seal seal) {
        return "%d %s %s".formatted(number, seal.code(), Base64.getEncoder().encodeToString(seal.newKey(random)));
    }

    private Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

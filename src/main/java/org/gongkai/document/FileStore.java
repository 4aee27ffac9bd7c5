package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bytes on the disk under their SHA-256: {@code files/ab/cd/abcd…}. What lies there is whole and never changes. */
@Component
class FileStore {
    private final Path folder;

    @Autowired
    FileStore(@Value("${gongkai.data:data}") String data) {
        this(Path.of(data));
    }

    /** @param data the data folder */
    FileStore(Path data) {
        folder = data.toAbsolutePath().resolve("files");
    }

    /** What came in, not yet examined; gone when closed, unless it was settled. */
    record Arrival(Path path, String sha256, long bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** @throws FileRefused as soon as the limit is passed; the rest is not read */
    Arrival receive(InputStream content, long limit) throws IOException {
        var incoming = Files.createDirectories(folder.resolve("incoming"));
        var path = incoming.resolve(UUID.randomUUID().toString());
        var digest = sha256();
        long bytes = 0;
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var from = new DigestInputStream(content, digest)) {
            var part = new byte[64 * 1024];
            for (int read = from.read(part); read >= 0; read = from.read(part)) {
                bytes += read;
                if (bytes > limit) {
                    throw new FileRefused(FileRefused.Reason.TOO_LARGE);
                }
                for (var rest = ByteBuffer.wrap(part, 0, read); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new Arrival(path, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Puts what arrived into its place, to stay there through a power cut. */
    void settle(Arrival arrival) throws IOException {
        var place = place(arrival.sha256());
        if (Files.exists(place)) {
            return;
        }
        var within = Objects.requireNonNull(place.getParent());
        Files.createDirectories(within);
        Files.move(arrival.path(), place, StandardCopyOption.ATOMIC_MOVE);
        // The name itself lasts only when its folder is on the disk, and that folder's in turn.
        for (Path made = within; made != null && made.startsWith(folder); made = made.getParent()) {
            force(made);
        }
    }

    /** @throws UncheckedIOException if the file is gone from the disk */
    Path find(String sha256) {
        var place = place(sha256);
        if (!Files.isRegularFile(place)) {
            throw new UncheckedIOException(new IOException("No file " + sha256 + " in " + folder));
        }
        return place;
    }

    /** Takes the bytes away; nothing happens if they are gone. */
    void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}

package org.gongkai.portal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file of the site as it was read last.
 *
 * @param state    tells whether the file on the disk is still this one
 * @param etag     SHA-256 of the content, shortened; without quotes
 * @param content  null where the file is too large to be kept in memory
 * @param twin     the compressed content, null where there is none
 */
record PublishedFile(
        Path path, State state, String type, String etag, @Nullable ByteBuffer content, @Nullable ByteBuffer twin) {

    /** A larger one, an attachment, is read from the disk each time. */
    private static final long KEPT = 256 * 1024;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("xml", "application/xml;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("csv", "text/csv;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"));

    /** Size, time and identity on the disk: a file that was replaced differs in one of them. */
    record State(long bytes, long modified, @Nullable Object key) {
        static State of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new IOException("No file: " + file);
            }
            return new State(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.fileKey());
        }
    }

    static PublishedFile read(Path file, State state) throws IOException {
        if (state.bytes() > KEPT) {
            return new PublishedFile(file, state, type(file), digest(file), null, null);
        }
        var content = Files.readAllBytes(file);
        var twin = Site.twin(file);
        return new PublishedFile(
                file,
                state,
                type(file),
                HexFormat.of().formatHex(sha256().digest(content), 0, 12),
                ByteBuffer.wrap(content),
                Files.isRegularFile(twin) ? ByteBuffer.wrap(Files.readAllBytes(twin)) : null);
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    /** Memory that it takes. */
    long weight() {
        return (content == null ? 0 : content.capacity()) + (twin == null ? 0 : twin.capacity()) + 500L;
    }

    private static String type(Path file) {
        var name = Objects.requireNonNull(file.getFileName()).toString();
        if (name.equals("feed.xml")) {
            return "application/atom+xml;charset=UTF-8";
        }
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static String digest(Path file) throws IOException {
        var sha256 = sha256();
        var piece = new byte[64 * 1024];
        try (var in = Files.newInputStream(file)) {
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                sha256.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest(), 0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

package org.gongkai.request.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package's files and keeps the list of their checksums, which {@code sha256sum -c} reads. */
final class PackedCase implements AutoCloseable {
    static final String LIST = "MANIFEST.sha256";

    private final ZipOutputStream zip;
    private final StringBuilder list = new StringBuilder();

    PackedCase(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String path, String text) throws IOException {
        add(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String path, InputStream content) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(path));
        try (var from = new DigestInputStream(content, digest)) {
            from.transferTo(zip);
        }
        zip.closeEntry();
        list.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(path).append('\n');
    }

    /** Writes the list itself as the last file; its own checksum, in hexadecimal. */
    String finish() throws IOException {
        var bytes = list.toString().getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(bytes);
        zip.closeEntry();
        zip.finish();
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}

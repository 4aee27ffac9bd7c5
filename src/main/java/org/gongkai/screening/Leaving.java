package org.gongkai.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.FileId;
import org.gongkai.document.KeptFile;

/**
 * What wants to leave the house: one version of an item, an answer, a letter.
 *
 * @param subject  kind and id of the record: {@code item/17}
 * @param version  from 1; another content needs another version
 * @param html     cleaned by {@link Html#clean}; empty where the files say it all, as with a letter
 * @param beside   other words that the public sees: a summary, the names of the files
 * @param formedOn day of the text (成文日期)
 */
public record Leaving(
        String subject,
        AuthorityId authority,
        int version,
        String title,
        String html,
        List<Line> beside,
        List<FileId> files,
        LocalDate formedOn) {

    public Leaving {
        beside = List.copyOf(beside);
        files = List.copyOf(files);
    }

    /** With no other words. */
    public Leaving(
            String subject, AuthorityId authority, int version, String title, String html, List<FileId> files, LocalDate formedOn) {
        this(subject, authority, version, title, html, List.of(), files, formedOn);
    }

    /**
     * Words beside the text.
     *
     * @param part as a {@link Spot} names it: {@code summary}
     */
    public record Line(String part, String text) {}

    /** Over each part with its length, so that no two contents read alike; 64 hexadecimal digits. */
    String sha256(List<KeptFile> kept) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            Stream.of(title, html),
                            beside.stream().flatMap(line -> Stream.of(line.part(), line.text())),
                            kept.stream().map(KeptFile::sha256))
                    .flatMap(parts -> parts)
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                        digest.update(part);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}

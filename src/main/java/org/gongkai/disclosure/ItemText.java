package org.gongkai.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.FileId;
import org.gongkai.screening.Leaving;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item's text with what is said about it.
 *
 * @param body    sanitised HTML
 * @param editors who wrote in it; none of them may review it
 */
public record ItemText(
        int version,
        String title,
        String summary,
        String body,
        @Nullable CategoryId category,
        ItemKind kind,
        @Nullable String documentNumber,
        LocalDate formedOn,
        @Nullable String source,
        @Nullable ItemId interprets,
        @Nullable Integer reportYear,
        @Nullable String changeNote,
        Set<AccountId> editors,
        String savedBy,
        Instant savedAt,
        List<Attachment> files) {

    /** The words beside title and body, as the gate and the form call them. */
    static final String SUMMARY = "summary";

    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String SOURCE = "source";
    static final String CHANGE_NOTE = "changeNote";

    /** What the public sees a file called. */
    static String nameOf(long file) {
        return "name/" + file;
    }

    public ItemText {
        editors = Set.copyOf(editors);
        files = List.copyOf(files);
    }

    /** One of its files. */
    Attachment file(long id) {
        return files.stream().filter(file -> file.file() == id).findFirst().orElseThrow();
    }

    /** The version as the gate is asked to let it out. */
    Leaving leaving(ItemId item, AuthorityId authority) {
        return new Leaving(
                item.subject(),
                authority,
                version,
                title,
                body,
                beside(),
                files.stream().map(file -> new FileId(file.file())).toList(),
                formedOn);
    }

    /** The other words that the public sees, each under the name of its field; a file's name under {@link #nameOf}. */
    private List<Leaving.Line> beside() {
        var lines = new ArrayList<>(beside(summary, documentNumber, source));
        if (changeNote != null) {
            lines.add(new Leaving.Line(CHANGE_NOTE, changeNote));
        }
        files.forEach(file -> lines.add(new Leaving.Line(nameOf(file.file()), file.title())));
        return lines;
    }

    static List<Leaving.Line> beside(String summary, @Nullable String documentNumber, @Nullable String source) {
        var lines = new ArrayList<>(List.of(new Leaving.Line(SUMMARY, summary)));
        if (documentNumber != null) {
            lines.add(new Leaving.Line(DOCUMENT_NUMBER, documentNumber));
        }
        if (source != null) {
            lines.add(new Leaving.Line(SOURCE, source));
        }
        return lines;
    }

    /** SHA-256 of all that a reviewer sees: a decision holds for this text and no other. */
    public String sha256() {
        var seen = String.join(
                "\u0000",
                title,
                summary,
                body,
                String.valueOf(category),
                kind.code(),
                String.valueOf(documentNumber),
                formedOn.toString(),
                String.valueOf(source),
                String.valueOf(interprets),
                String.valueOf(reportYear),
                String.valueOf(changeNote),
                files.stream().map(file -> file.file() + " " + file.title()).toList().toString());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

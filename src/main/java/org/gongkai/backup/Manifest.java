package org.gongkai.backup;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an archive holds, its last entry.
 *
 * @param tables version of the tables: the newest file of {@code db/migration} when it was made
 * @param made when
 * @param parts in the order in which they are put back: a table after those that its rows point to
 */
record Manifest(String tables, Instant made, List<Part> parts) {
    static final String NAME = "manifest";
    private static final String FORMAT = "gongkai-backup 1";

    static Manifest parse(String text) throws IOException {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.get(0).startsWith("gongkai-backup ")) {
            throw new Damaged("manifest");
        }
        if (!lines.get(0).equals(FORMAT)) {
            throw new NewerFormat();
        }
        List<Part> parts = new ArrayList<>();
        for (var line : lines.subList(3, lines.size())) {
            parts.add(Part.parse(line));
        }
        try {
            return new Manifest(after("tables ", lines.get(1)), Instant.parse(after("made ", lines.get(2))), parts);
        } catch (DateTimeException e) {
            throw new Damaged("manifest: " + lines.get(2));
        }
    }

    private static String after(String word, String line) throws Damaged {
        if (!line.startsWith(word)) {
            throw new Damaged("manifest: " + line);
        }
        return line.substring(word.length());
    }

    String text() {
        var text = new StringBuilder("%s%ntables %s%nmade %s%n".formatted(FORMAT, tables, made));
        parts.forEach(part -> text.append(part.line()).append('\n'));
        return text.toString();
    }

    /** The archive is of a form that this program does not know yet. */
    static final class NewerFormat extends IOException {
        NewerFormat() {
            super("a newer form of archive");
        }
    }
}

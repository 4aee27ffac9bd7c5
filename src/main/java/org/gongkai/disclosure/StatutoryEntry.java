package org.gongkai.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** An entry that the Ordinance wants in the catalogue, read from the project's own list. */
record StatutoryEntry(String slug, String article, String name, String nameEn) {
    static final List<StatutoryEntry> ALL = read();

    /** Art. 21 speaks of townships; art. 20 of every body. */
    boolean isForTownships() {
        return article.equals("21");
    }

    private static List<StatutoryEntry> read() {
        try (var in = Objects.requireNonNull(StatutoryEntry.class.getResourceAsStream("/catalogue/statutory.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StatutoryEntry::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StatutoryEntry parse(String line) {
        var parts = line.split(" \\| ", -1);
        return new StatutoryEntry(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }
}

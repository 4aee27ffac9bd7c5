package org.gongkai.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Slips of the pen, and names that bodies and laws no longer have. The list is {@code screening/wrong-words.txt}. */
final class WrongWords {
    private static final List<Entry> LIST = read();

    private WrongWords() {}

    /** @param since the day from which it is wrong */
    private record Entry(LocalDate since, String wrong, String right) {}

    static List<Finding> in(String text, LocalDate day) {
        var found = new ArrayList<Finding>();
        for (var entry : LIST) {
            if (day.isBefore(entry.since())) {
                continue;
            }
            var length = entry.wrong().length();
            for (int at = text.indexOf(entry.wrong()); at >= 0; at = text.indexOf(entry.wrong(), at + length)) {
                found.add(new Finding(Finding.Kind.WRONG_WORD, at, at + length, entry.right()));
            }
        }
        return found;
    }

    private static List<Entry> read() {
        try (var list = Objects.requireNonNull(WrongWords.class.getResourceAsStream("/screening/wrong-words.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WrongWords::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        var columns = line.split("\\s+", 3);
        return new Entry(LocalDate.parse(columns[0]), columns[1], columns[2].strip());
    }
}

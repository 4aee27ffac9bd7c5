package org.gongkai.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.document.FileText;

/**
 * A file that was named on the command line, and what was found in it.
 *
 * @param text     what the places refer to: a document's words, or a web page as it is
 * @param complete whether all its words could be read
 */
record ScreenedFile(Path file, String text, boolean complete, List<Finding> findings) {

    /** @throws org.gongkai.document.FileRefused if it is of no type that the program reads */
    static ScreenedFile of(Path file, LocalDate day) throws IOException {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            var html = Files.readString(file);
            return new ScreenedFile(file, html, true, Screening.ofHtml(html, day));
        }
        var text = FileText.of(file, name);
        return new ScreenedFile(file, text.text(), text.complete(), Screening.of(text, day));
    }

    boolean isHard() {
        return findings.stream().anyMatch(Finding::isHard);
    }

    /** Counted from 1. */
    int line(Finding finding) {
        return 1 + (int) text.substring(0, finding.start()).chars().filter(c -> c == '\n').count();
    }

    /** The place, with its middle hidden: the screen of a command is seen by others, and kept in logs. */
    String masked(Finding finding) {
        var found = text.substring(finding.start(), finding.end()).replaceAll("<[^>]*>", "");
        return switch (finding.kind()) {
            case IDENTITY_NUMBER, BANK_CARD, MOBILE_NUMBER -> found.substring(0, 3)
                    + "*".repeat(found.length() - 5)
                    + found.substring(found.length() - 2);
            default -> found.strip();
        };
    }
}

package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.KeptFile;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Letter;
import org.gongkai.request.Requests;

/**
 * A letter, or a file that goes with one, to download.
 *
 * @param number of the letter; empty for an enclosure
 */
public record LetterLine(KeptFile kept, String title, String number) {

    /** The letter and its enclosures, as they were let out. */
    static List<LetterLine> of(Letter letter, CaseFile file, Requests requests) {
        var lines = new ArrayList<LetterLine>();
        for (var kept : requests.released(file, letter).stream().flatMap(it -> it.files().stream()).toList()) {
            var isLetter = kept.id().equals(letter.file());
            lines.add(new LetterLine(kept, isLetter ? letter.kind().title() : kept.name(), isLetter ? letter.number() : ""));
        }
        return lines;
    }

    public long file() {
        return kept.id().value();
    }

    public String size() {
        var bytes = kept.bytes();
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}

package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.KeptFile;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Letter;
import org.gongkai.request.Requests;
import org.gongkai.request.WantedWay;
import org.gongkai.request.law.LetterKind;

/**
 * A letter, or a file that goes with one, to download.
 *
 * @param number of the letter, or who sent the file; empty for an enclosure
 * @param letter its id; 0 for an enclosure
 * @param open   whether it was not served yet, so that another file may take its place
 * @param labelled whether it goes by post to somebody whose address is in the case
 */
public record LetterLine(KeptFile kept, String title, String number, long letter, boolean open, boolean labelled) {

    /** The letter and its enclosures, as they were let out. */
    static List<LetterLine> of(Letter letter, CaseFile file, Requests requests) {
        var lines = new ArrayList<LetterLine>();
        for (var kept : requests.released(file, letter).stream().flatMap(it -> it.files().stream()).toList()) {
            var isLetter = kept.id().equals(letter.file());
            lines.add(new LetterLine(kept, isLetter ? letter.kind().title() : kept.name(), isLetter ? letter.number() : "", isLetter ? letter.id() : 0, isLetter && !file.isServed(letter), isLetter && goesByPost(letter, file)));
        }
        return lines;
    }

    /** A letter, for its addressee. */
    public static LetterLine sent(KeptFile kept, String title, String number) {
        return new LetterLine(kept, title, number, 0, false, false);
    }

    static LetterLine sentByApplicant(KeptFile kept, Texts t) {
        return new LetterLine(kept, kept.name(), t.get("request.case.from-applicant"), 0, false, false);
    }

    /** Applicants say how they want it; whoever else is written to gets it by post where an address was given. */
    private static boolean goesByPost(Letter letter, CaseFile file) {
        return letter.kind().isForApplicant()
                ? file.asked().way() == WantedWay.POST || file.wantsPaper()
                : letter.kind() != LetterKind.L26
                        && file.entry(letter.position()).filter(entry -> entry.words().containsKey("consultedAddress")).isPresent();
    }

    public long file() {
        return kept.id().value();
    }

    public String size() {
        var bytes = kept.bytes();
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}

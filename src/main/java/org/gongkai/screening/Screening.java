package org.gongkai.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.document.FileText;

/** Looks through a text. The same text gives the same findings: no clock, no database. */
public final class Screening {
    private static final Comparator<Finding> IN_ORDER =
            Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end).thenComparing(Finding::kind);

    private Screening() {}

    /**
     * Findings in plain text, in the order of their places.
     *
     * @param day of the text (成文日期): what was the right name then is not wrong
     */
    public static List<Finding> of(String text, LocalDate day) {
        // Digits typed full-width are digits; character by character, so that places stay what they are.
        var plain = HalfWidth.of(text);
        var found = new ArrayList<Finding>();
        found.addAll(PersonalNumbers.in(plain));
        found.addAll(Marks.in(plain));
        found.addAll(WrongWords.in(plain, day));
        found.sort(IN_ORDER);
        return List.copyOf(found);
    }

    /** Findings in HTML that {@link Html#clean} gave; places are places in the HTML, tags between two digits do not hide them. */
    public static List<Finding> ofHtml(String html, LocalDate day) {
        var words = HtmlWords.of(html);
        return of(words.text(), day).stream()
                .map(finding -> finding.at(words.startInHtml(finding.start()), words.endInHtml(finding.end())))
                .toList();
    }

    /** Findings in a file's words, and one at its head if not all of them could be read. */
    public static List<Finding> of(FileText file, LocalDate day) {
        var found = new ArrayList<Finding>();
        if (!file.complete()) {
            found.add(new Finding(Finding.Kind.UNREAD_FILE, 0, 0, null));
        }
        found.addAll(of(file.text(), day));
        return List.copyOf(found);
    }
}

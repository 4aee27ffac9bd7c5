package org.gongkai.disclosure;

import org.gongkai.screening.Finding;
import org.gongkai.screening.Html;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the screening with the words around it.
 *
 * @param field   of the form where it is mended
 * @param file    name of the attachment that it is in
 * @param before  words before it
 * @param marked  the words that were found; empty where a whole file is meant
 * @param after   words behind it
 * @param instead what to write in their place
 */
public record FoundPlace(
        String field,
        @Nullable String file,
        boolean isHard,
        String messageKey,
        String before,
        String marked,
        String after,
        @Nullable String instead) {

    /** Characters on either side. */
    private static final int AROUND = 24;

    /** Of plain text or cleaned HTML: tags are left out of what is shown. */
    static FoundPlace of(String field, String text, Finding finding) {
        var before = Html.words(text.substring(0, finding.start())).replaceAll("\\s+", " ");
        var after = Html.words(text.substring(finding.end())).replaceAll("\\s+", " ");
        return new FoundPlace(
                field,
                null,
                finding.isHard(),
                finding.messageKey(),
                before.substring(Math.max(0, before.length() - AROUND)),
                Html.words(text.substring(finding.start(), finding.end())),
                after.substring(0, Math.min(AROUND, after.length())),
                finding.instead());
    }

    FoundPlace in(String fileName) {
        return new FoundPlace(field, fileName, isHard, messageKey, before, marked, after, instead);
    }
}

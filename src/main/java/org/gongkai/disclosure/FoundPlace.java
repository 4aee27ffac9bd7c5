package org.gongkai.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.screening.FalseAlarm;
import org.gongkai.screening.Html;
import org.gongkai.screening.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the screening with the words around it.
 *
 * @param spot       where it is, for the gate
 * @param field      of the form where it is mended
 * @param file       name of the attachment that it is in
 * @param before     words before it
 * @param marked     the words that were found; empty where a whole file is meant
 * @param after      words behind it
 * @param falseAlarm the judgement that it is none, where there is one for this content
 */
public record FoundPlace(
        Spot spot,
        String field,
        @Nullable String file,
        String before,
        String marked,
        String after,
        @Nullable FalseAlarm falseAlarm) {

    /** Characters on either side. */
    private static final int AROUND = 24;

    /** Of plain text or cleaned HTML: tags are left out of what is shown. */
    static FoundPlace of(Spot spot, String field, @Nullable String file, String text, @Nullable FalseAlarm falseAlarm) {
        var finding = spot.finding();
        var before = Html.words(text.substring(0, finding.start())).replaceAll("\\s+", " ");
        var after = Html.words(text.substring(finding.end())).replaceAll("\\s+", " ");
        return new FoundPlace(
                spot,
                field,
                file,
                before.substring(Math.max(0, before.length() - AROUND)),
                Html.words(text.substring(finding.start(), finding.end())),
                after.substring(0, Math.min(AROUND, after.length())),
                falseAlarm);
    }

    public String key() {
        return spot.key();
    }

    public String messageKey() {
        return spot.finding().messageKey();
    }

    /** What to write in its place; empty where nothing takes it. */
    public String instead() {
        return Objects.requireNonNullElse(spot.finding().instead(), "");
    }

    /** Whether it holds the text back: hard, and not judged a false alarm. */
    public boolean holds() {
        return spot.finding().isHard() && falseAlarm == null;
    }

    /** Art. 17: nobody passes what holds a text back until the secrecy reviewer has judged it. */
    public static Optional<Objection> objectionToPassing(List<FoundPlace> findings) {
        return findings.stream().anyMatch(FoundPlace::holds)
                ? Optional.of(new Objection("17", "disclosure.objection.findings-unjudged"))
                : Optional.empty();
    }
}

package org.gongkai.report.check;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A report's text as one reads it: paragraphs as lines, broken lines joined, page marks and blanks gone, digits and
 * punctuation in one width. Each of its characters knows its place in the text as printed.
 */
final class Flow {
    /** The longest sentence that is looked at, on either side of a place: more is no sentence, and slow. */
    private static final int FARTHEST = 1000;

    /** A last line of prose; a signature is shorter. */
    private static final int SHORTEST_PROSE = 40;

    private final String words;
    private final int[] places;

    Flow(StringBuilder words, int[] places) {
        this.words = words.toString();
        this.places = Arrays.copyOf(places, words.length());
    }

    String words() {
        return words;
    }

    /** The place in the printed text of what stands here from start to end; start is before end. */
    Span printed(int start, int end) {
        return new Span(places[start], places[end - 1] + 1);
    }

    /** The paragraph around a place, without its line ends. */
    Span paragraph(int at) {
        return around(at, c -> c == '\n');
    }

    /** The sentence around a place: up to a full stop or the end of the paragraph. */
    Span sentence(int at) {
        return around(at, Flow::endsSentence);
    }

    private Span around(int at, IntPredicate ends) {
        int start = at;
        while (start > Math.max(0, at - FARTHEST) && !ends.test(words.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < Math.min(words.length(), at + FARTHEST) && !ends.test(words.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether the last line breaks off in the middle of a sentence. */
    boolean stopsShort() {
        var last = text(paragraph(words.length())).strip();
        return last.length() > SHORTEST_PROSE && last.indexOf('，') >= 0 && Character.isIdeographic(last.charAt(last.length() - 1));
    }

    String text(Span span) {
        return words.substring(span.start(), span.end());
    }

    private static boolean endsSentence(int c) {
        return c == '。' || c == '！' || c == '？' || c == '\n';
    }
}

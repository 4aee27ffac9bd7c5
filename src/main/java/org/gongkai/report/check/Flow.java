package org.gongkai.report.check;

import java.util.Arrays;

/**
 * A report's text as one reads it: paragraphs as lines, broken lines joined, page marks and blanks gone, digits and
 * punctuation in one width. Each of its characters knows its place in the text as printed.
 */
final class Flow {
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
        int start = words.lastIndexOf('\n', at - 1) + 1;
        int end = words.indexOf('\n', at);
        return new Span(start, end < 0 ? words.length() : end);
    }

    /** The sentence around a place: up to a full stop or the end of the paragraph. */
    Span sentence(int at) {
        int start = at;
        while (start > 0 && !endsSentence(words.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < words.length() && !endsSentence(words.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    String text(Span span) {
        return words.substring(span.start(), span.end());
    }

    private static boolean endsSentence(char c) {
        return c == '。' || c == '！' || c == '？' || c == '\n';
    }
}

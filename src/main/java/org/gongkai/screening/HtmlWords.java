package org.gongkai.screening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The words of cleaned HTML, and where in the HTML each of their characters stands.
 *
 * @param text     what a reader sees: paragraphs, list points and table rows as lines, cells parted by tabs
 * @param html     the HTML
 * @param starts   for each character of the text the place in the HTML where it begins, and one behind the last
 * @param ends     for each character the place behind it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record HtmlWords(String text, String html, int[] starts, int[] ends) {
    private static final Set<String> LINES = Set.of(
            "p", "h2", "h3", "h4", "br", "hr", "li", "tr", "caption", "blockquote", "table", "ul", "ol", "div", "h1", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");

    static HtmlWords of(String html) {
        var text = new StringBuilder(html.length());
        var starts = new int[html.length() + 1];
        var ends = new int[html.length() + 1];
        int at = 0;
        while (at < html.length()) {
            int next = next(html, at);
            var words = words(html.substring(at, next), text);
            for (int i = 0; i < words.length(); i++) {
                starts[text.length()] = at;
                ends[text.length()] = next;
                text.append(words.charAt(i));
            }
            at = next;
        }
        return new HtmlWords(text.toString(), html, Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    int startInHtml(int start) {
        return start < starts.length ? starts[start] : html.length();
    }

    int endInHtml(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /** Behind the tag, the entity or the character that begins here. */
    private static int next(String html, int at) {
        int end = switch (html.charAt(at)) {
            case '<' -> html.indexOf('>', at);
            case '&' -> html.indexOf(';', at);
            default -> at;
        };
        var isEntityOrTag = end > at && (html.charAt(at) == '<' || end - at < 12);
        return isEntityOrTag ? end + 1 : at + 1;
    }

    private static String words(String piece, StringBuilder before) {
        if (piece.length() > 1 && piece.charAt(0) == '<') {
            var name = piece.replaceFirst("^</?([A-Za-z0-9]*)[^>]*>$", "$1").toLowerCase(Locale.ROOT);
            var last = before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
            return LINES.contains(name) && last != '\n' ? "\n" : CELLS.contains(name) && piece.charAt(1) == '/' ? "\t" : "";
        }
        return piece.charAt(0) == '&' ? Parser.unescapeEntities(piece, true) : piece.equals("\u200B") ? "" : piece;
    }
}

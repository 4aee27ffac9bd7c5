package org.gongkai.report.binding;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Puts another number in the place of one, in a body of HTML. Pure. */
final class NumberInHtml {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    static final Pattern REPLACEABLE = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");

    private NumberInHtml() {}

    /** How many groups of digits stand before a place: the same in a page and in the words that are read from it. */
    static int groups(String text, int from, int to) {
        return (int) DIGITS.matcher(text.substring(from, to)).results().count();
    }

    /**
     * The body with another number.
     *
     * @param groups  of digits before it
     * @param printed what must stand there
     * @return empty if something else stands there, or it is not in one piece
     */
    static Optional<String> replace(String html, int groups, String printed, String number) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var place = new Place(groups, printed, number);
        document.body().traverse(place);
        return place.done ? Optional.of(document.body().html()) : Optional.empty();
    }

    private static final class Place implements NodeVisitor {
        private final String printed;
        private final String number;
        private int ahead;
        private boolean done;

        Place(int groups, String printed, String number) {
            this.ahead = groups;
            this.printed = printed;
            this.number = number;
        }

        @Override
        public void head(Node node, int depth) {
            if (ahead < 0 || !(node instanceof TextNode words) || !(words.parentNode() instanceof Element)) {
                return;
            }
            var text = words.getWholeText();
            for (var digits = DIGITS.matcher(text); digits.find(); ) {
                if (ahead-- == 0) {
                    if (text.startsWith(printed, digits.start())) {
                        words.text(text.substring(0, digits.start()) + number + text.substring(digits.start() + printed.length()));
                        done = true;
                    }
                    return;
                }
            }
        }
    }
}

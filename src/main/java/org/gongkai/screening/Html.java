package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Rich text as clerks paste it, made into the little HTML that an official document needs. */
public final class Html {
    /** Pictures lie on our own site; a picture from elsewhere would tell others who reads the page. */
    private static final Pattern OWN_FILE = Pattern.compile("/(?!/)(?!.*\\.\\.)[A-Za-z0-9._/-]+");

    private static final Pattern FULL_WIDTH = Pattern.compile("&#x(ff[0-5][0-9a-f]);");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "table", "caption", "thead", "tbody",
                    "tfoot", "tr", "th", "td", "strong", "em", "sub", "sup", "a", "img")
            .allowElements((_, _) -> "h2", "h1")
            .allowElements((_, _) -> "h4", "h5", "h6")
            .allowElements((_, _) -> "strong", "b")
            .allowElements((_, _) -> "em", "i")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href").onElements("a")
            .allowAttributes("src").matching(OWN_FILE).onElements("img")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("colspan", "rowspan").matching(SPAN).onElements("td", "th")
            .allowAttributes("tabindex").matching(true, "0").onElements("table")
            .allowAttributes("scope").matching(true, "row", "col").onElements("th")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,4}")).onElements("ol")
            .allowAttributes("class").matching(true, "right", "center").onElements("p")
            .toFactory();

    private Html() {}

    /**
     * Keeps headings, paragraphs, lists, tables with spans, emphasis, links and our own pictures; drops scripts, styles,
     * forms, frames, foreign pictures and what Word adds. The same again changes nothing.
     */
    public static String clean(String pasted) {
        var document = Jsoup.parseBodyFragment(pasted);
        var body = document.body();
        body.select("style, script, title, meta, link, xml, template, noscript, iframe, object, embed, svg, math").remove();
        comments(body);
        body.getAllElements().forEach(Html::keepAlignment);
        body.select("div, center, section, article").forEach(Html::toParagraph);
        body.select("p").forEach(Html::trim);
        body.select("p").stream().filter(p -> !p.hasText() && p.select("img").isEmpty()).forEach(Node::remove);
        body.select("table").attr("tabindex", "0"); // a wide one scrolls by itself, and the keyboard must reach it to do so
        body.select("th").stream().filter(th -> !th.hasText()).forEach(th -> th.tagName("td")); // a corner heads nothing
        document.outputSettings().prettyPrint(false);
        // What the sanitiser writes is final: nothing parses and writes it again, which could bring back what it took out.
        return readable(POLICY.sanitize(body.html())).strip();
    }

    /** The sanitiser writes full-width punctuation (：, （) as numbers; as characters they mean nothing in HTML either. */
    private static String readable(String html) {
        return FULL_WIDTH.matcher(html).replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }

    /** The words of cleaned HTML: paragraphs and table rows as lines. */
    public static String words(String html) {
        return HtmlWords.of(html).text().strip();
    }

    private static void comments(Element body) {
        var found = new ArrayList<Node>();
        body.traverse((node, _) -> {
            if (node instanceof Comment) {
                found.add(node);
            }
        });
        found.forEach(Node::remove);
    }

    /** A date at the right or a title in the middle says something: Word's style becomes a class, all else goes. */
    private static void keepAlignment(Element element) {
        var style = (element.attr("style") + ";text-align:" + element.attr("align")).toLowerCase(Locale.ROOT).replace(" ", "");
        alignment(style).ifPresent(alignment -> element.attr("class", alignment));
        if (!List.of("right", "center").contains(element.className())) {
            element.removeAttr("class");
        }
    }

    private static Optional<String> alignment(String style) {
        return List.of("right", "center").stream().filter(side -> style.contains("text-align:" + side)).findFirst();
    }

    /** Editors write lines as div: one that holds text only is a paragraph, others are taken away around their content. */
    private static void toParagraph(Element box) {
        if (box.children().stream().anyMatch(Element::isBlock)) {
            box.unwrap();
        } else {
            box.tagName("p");
        }
    }

    /** The page indents paragraphs by itself: blanks typed for it go. */
    private static void trim(Element paragraph) {
        for (Node node = paragraph.firstChild(); node != null; node = node.firstChild()) {
            if (node instanceof TextNode text) {
                text.text(text.getWholeText().replaceFirst("^[\\s\u00A0\u3000]+", ""));
            }
        }
    }
}

package org.gongkai.disclosure;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** What was pasted: only what a document needs is kept. */
final class PastedText {
    private static final Safelist DOCUMENT = new Safelist()
            .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "br", "blockquote", "sub", "sup", "a")
            .addTags("table", "caption", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");

    private PastedText() {}

    static String clean(String html) {
        return Jsoup.clean(html, DOCUMENT).strip();
    }

    /** The first characters of its text, in whole. */
    static String opening(String html, int atMost) {
        var text = Jsoup.parse(html).text();
        return text.length() <= atMost ? text : text.substring(0, atMost - 1) + "…";
    }
}

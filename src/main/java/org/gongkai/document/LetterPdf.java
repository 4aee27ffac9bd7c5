package org.gongkai.document;

import java.util.List;
import org.jsoup.nodes.Element;

/** A letter as an official document looks (GB/T 9704): A4, red head and line, text in size three, date under the body's name. */
public final class LetterPdf {
    private LetterPdf() {}

    /** A PDF whose text can be searched and copied. The same letter gives the same pages. */
    public static byte[] render(LetterText letter) {
        var page = new Sheet("letter.css", letter.title());
        var body = page.body();
        line(body, "letterhead", letter.letterhead());
        if (letter.number() != null) {
            line(body, "number", letter.number());
        }
        body.appendElement("hr");
        body.appendElement("h1").text(letter.title());
        if (letter.addressee() != null) {
            line(body, "addressee", letter.addressee() + "：");
        }
        // The last paragraph stays with seal and contact: a sealed page without text invites others to write some.
        // A form keeps itself from being a page without text, and would not fit beside them.
        var last = letter.rows().isEmpty() ? Math.max(letter.paragraphs().size() - 1, 0) : letter.paragraphs().size();
        letter.paragraphs().subList(0, last).forEach(paragraph -> line(body, "text", paragraph));
        rows(body, letter.rows());
        var end = body.appendElement("div").addClass("end");
        letter.paragraphs().subList(last, letter.paragraphs().size()).forEach(paragraph -> line(end, "text", paragraph));
        enclosures(end, letter.listed());
        var close = end.appendElement("div").addClass("close");
        line(close, "signatory", letter.signatory());
        line(close, "day", ChineseDay.of(letter.day()));
        if (!letter.contact().isEmpty()) {
            var contact = end.appendElement("div").addClass("contact");
            letter.contact().forEach(each -> line(contact, "contact-line", each));
        }
        return page.toPdf();
    }

    private static void rows(Element body, List<LetterText.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = body.appendElement("table");
        rows.forEach(row -> {
            var line = table.appendElement("tr");
            line.appendElement("th").text(row.label());
            line.appendElement("td").text(row.text());
        });
    }

    private static void enclosures(Element body, List<String> listed) {
        for (int i = 0; i < listed.size(); i++) {
            line(body, i == 0 ? "enclosure" : "enclosure further", listed.get(i));
        }
    }

    private static void line(Element in, String kind, String text) {
        in.appendElement("p").attr("class", kind).text(text);
    }
}

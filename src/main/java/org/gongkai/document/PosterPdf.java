package org.gongkai.document;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** A poster that is read standing, from an arm's length: large type, name and day of the body, a code to the page. */
public final class PosterPdf {
    private PosterPdf() {}

    /** A PDF of one page or as many as the text needs. */
    public static byte[] render(PosterText poster) {
        var page = new Sheet("poster.css", poster.title());
        page.addStyle("@page { size: %s }".formatted(poster.paper()));
        var body = page.body().addClass(poster.paper().name().toLowerCase(Locale.ROOT));
        body.appendElement("h1").text(poster.title());
        // The text comes sanitised; what has no place on paper, and whatever else might slip in, goes.
        body.appendElement("div").addClass("text").html(Jsoup.clean(poster.html(), Safelist.relaxed().removeTags("img", "a")));
        var close = body.appendElement("div").addClass("close");
        close.appendElement("p").text(poster.issuer());
        close.appendElement("p").text(ChineseDay.of(poster.day()));
        var foot = body.appendElement("table").addClass("foot").appendElement("tr");
        foot.appendElement("td").addClass("code").appendElement("img").attr("src", SquareCode.of(poster.address())).attr("alt", "");
        var words = foot.appendElement("td");
        words.appendElement("p").addClass("caption").text(poster.caption());
        words.appendElement("p").addClass("address").text(poster.address());
        return page.toPdf();
    }
}

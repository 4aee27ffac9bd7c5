package org.gongkai.document;

import org.jsoup.nodes.Element;

/** A paper as A4 pages; a table that does not fit begins its next page with its head again. */
final class PaperPdf {
    private static final int MANY_COLUMNS = 10;

    private PaperPdf() {}

    static byte[] write(Paper paper) {
        var sheet = new Sheet("paper.css", paper.title());
        sheet.body().appendElement("h1").text(paper.title());
        PaperHtml.addTo(sheet.body(), paper.blocks());
        sheet.body().select("table").forEach(PaperPdf::setColumns);
        return sheet.toPdf();
    }

    /** Room for the rows' names, the rest in equal parts: fifteen columns want smaller figures than seven. */
    private static void setColumns(Element table) {
        var columns = table.select("tbody tr:first-child > *").size();
        var isWide = columns > MANY_COLUMNS;
        var name = isWide ? 10 : columns > 4 ? 44 : 100 / columns;
        table.toggleClass(isWide ? "wide" : "narrow");
        var group = table.prependElement("colgroup");
        for (int i = 0; i < columns; i++) {
            group.appendElement("col").attr("style", "width: %d%%".formatted(i == 0 ? name : (100 - name) / (columns - 1)));
        }
    }
}

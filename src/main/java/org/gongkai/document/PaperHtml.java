package org.gongkai.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A paper as a page that stands alone, or as a part of one. */
public final class PaperHtml {
    private static final String STYLE =
            """
            body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font-family: sans-serif; line-height: 1.8; color: #111 }
            h1 { text-align: center; font-size: 1.5rem }
            h2 { font-size: 1.2rem }
            h3 { font-size: 1rem }
            p { text-indent: 2em }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5 }
            th, td { border: 1px solid #444; padding: .2rem .4rem }
            th { font-weight: normal }
            tbody th { text-align: left }
            td { text-align: right }
            .level-1 { padding-left: 1.4em }
            .level-2 { padding-left: 2.8em }
            .level-3 { padding-left: 4.2em }
            """;

    private PaperHtml() {}

    static byte[] write(Paper paper) {
        var page = Document.createShell("");
        page.prependChild(new DocumentType("html", "", ""));
        page.outputSettings().prettyPrint(false);
        page.getElementsByTag("html").attr("lang", "zh-CN");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.title(paper.title());
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        var main = page.body().appendElement("main");
        main.appendElement("h1").text(paper.title());
        addTo(main, paper.blocks());
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** The blocks without the title, for a page that has one. */
    public static String fragment(Paper paper) {
        var content = new Element("div");
        addTo(content, paper.blocks());
        return content.html();
    }

    static void addTo(Element parent, List<Paper.Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Paper.Heading(var level, var text) -> parent.appendElement("h" + (level + 1)).text(text);
                case Paper.Paragraph(var text) -> parent.appendElement("p").text(text);
                case Paper.Table table -> add(parent.appendElement("table"), table);
            }
        }
    }

    private static void add(Element table, Paper.Table content) {
        var head = table.appendElement("thead");
        content.head().forEach(line -> addLine(head, line));
        var body = table.appendElement("tbody");
        content.rows().forEach(line -> addLine(body, line));
    }

    private static void addLine(Element parent, List<Paper.Cell> line) {
        var row = parent.appendElement("tr");
        for (var cell : line) {
            var element = row.appendElement(cell.kind() == Paper.Cell.Kind.VALUE ? "td" : "th").text(cell.text());
            switch (cell.kind()) {
                case HEAD -> element.attr("scope", cell.columns() > 1 ? "colgroup" : "col");
                case ROW_NAME -> element.attr("scope", "row").addClass("level-" + cell.level());
                case VALUE -> {}
            }
            if (cell.columns() > 1) {
                element.attr("colspan", Integer.toString(cell.columns()));
            }
            if (cell.rows() > 1) {
                element.attr("rowspan", Integer.toString(cell.rows()));
            }
        }
    }
}

package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Sanitised HTML as a paper, so that a text that people have edited can be handed out in every format. */
public final class HtmlPaper {
    private HtmlPaper() {}

    /** @param html headings, paragraphs, lists and tables; anything else counts by its words */
    public static Paper of(String title, String html) {
        var blocks = new ArrayList<Paper.Block>();
        Jsoup.parseBodyFragment(html).body().children().forEach(element -> add(blocks, element));
        return new Paper(title, blocks);
    }

    private static void add(List<Paper.Block> blocks, Element element) {
        switch (element.tagName()) {
            case "h2" -> blocks.add(new Paper.Heading(1, element.text()));
            case "h3", "h4" -> blocks.add(new Paper.Heading(2, element.text()));
            case "ul", "ol", "blockquote" -> element.children().forEach(child -> add(blocks, child));
            case "table" -> {
                var rows = element.select("tr");
                if (!rows.isEmpty()) {
                    blocks.add(table(rows));
                }
            }
            default -> {
                if (element.hasText()) {
                    blocks.add(new Paper.Paragraph(element.text()));
                }
            }
        }
    }

    /** Head lines are those of its {@code thead}; where it has none, the first row. */
    private static Paper.Table table(List<Element> rows) {
        var marked = (int) rows.stream().takeWhile(row -> row.closest("thead") != null).count();
        var head = Math.max(marked, 1);
        var lines = rows.subList(0, head).stream()
                .map(row -> row.children().stream().map(cell -> Paper.Cell.head(cell.text(), span(cell, "colspan"), span(cell, "rowspan"))).toList())
                .toList();
        var width = lines.getFirst().stream().mapToInt(Paper.Cell::columns).sum();
        return new Paper.Table(lines, rows.subList(head, rows.size()).stream().map(row -> row(row, width)).toList());
    }

    /** A row as wide as the table: an edited one may have lost or won a cell. */
    private static List<Paper.Cell> row(Element row, int width) {
        var texts = row.children().stream()
                .flatMap(cell -> Stream.concat(Stream.of(cell.text()), IntStream.range(1, span(cell, "colspan")).mapToObj(_ -> "")))
                .limit(width)
                .toList();
        return IntStream.range(0, width)
                .mapToObj(i -> i == 0 ? Paper.Cell.rowName(texts.isEmpty() ? "" : texts.getFirst(), 0) : Paper.Cell.value(i < texts.size() ? texts.get(i) : ""))
                .toList();
    }

    private static int span(Element cell, String attribute) {
        var text = cell.attr(attribute);
        return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 1;
    }
}

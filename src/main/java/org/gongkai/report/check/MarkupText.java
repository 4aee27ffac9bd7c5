package org.gongkai.report.check;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a page or of a Word document: paragraphs as lines, each row of a table one line, its cells parted by tabs. */
final class MarkupText {
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title", "select", "button",
            "w:delText", "w:instrText", "mc:Fallback", "w:pPr", "w:rPr", "w:sectPr");
    private static final Set<String> ROWS = Set.of("tr", "w:tr");
    private static final Set<String> CELLS = Set.of("td", "th", "w:tc");
    private static final Set<String> LINES = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "table", "caption",
            "section", "article",
            "ul", "ol", "dd", "dt", "blockquote", "header", "footer", "main", "nav", "center", "w:p", "w:br", "w:tbl");

    private final StringBuilder text = new StringBuilder();

    private MarkupText() {}

    static String of(Element root) {
        var markup = new MarkupText();
        markup.add(root, false);
        return markup.text.toString().strip() + "\n";
    }

    private void add(Node node, boolean inCell) {
        if (node instanceof TextNode words) {
            // In Word only w:t holds words; blanks between elements are none.
            var parent = words.parentNode() instanceof Element element ? element.tagName() : "";
            var said = parent.equals("w:t") ? words.getWholeText() : words.getWholeText().replaceAll("[\\s&&[^\u3000\u00a0]]+", " ");
            boolean blankBetween = (parent.startsWith("w:") && !parent.equals("w:t")) || (said.equals(" ") && endsLine());
            if (!blankBetween) {
                text.append(said);
            }
            return;
        }
        if (!(node instanceof Element element) || UNSEEN.contains(element.tagName())) {
            return;
        }
        var name = element.tagName();
        if (ROWS.contains(name)) {
            row(element);
            return;
        }
        if (name.equals("w:tab")) {
            text.append(' ');
        }
        boolean line = LINES.contains(name) && !inCell;
        if (line) {
            endLine();
        }
        element.childNodes().forEach(child -> add(child, inCell));
        if (line) {
            endLine();
        }
    }

    private void row(Element row) {
        endLine();
        boolean first = true;
        for (var cell : row.children()) {
            if (!CELLS.contains(cell.tagName())) {
                continue;
            }
            if (isLayout(cell)) {
                endLine();
                cell.childNodes().forEach(child -> add(child, false));
                endLine();
                first = true;
                continue;
            }
            if (!first) {
                text.append('\t');
            }
            first = false;
            int start = text.length();
            add(cell, true);
            var words = text.substring(start).replaceAll("[\\t\\n ]+", " ").strip();
            text.setLength(start);
            text.append(words);
        }
        text.append('\n');
    }

    /** Old sites set the whole page in a table: such a cell holds tables or sentences in paragraphs of their own. */
    private static boolean isLayout(Element cell) {
        return cell.children().stream().flatMap(child -> child.getAllElements().stream()).anyMatch(element -> CELLS.contains(element.tagName()))
                || cell.children().stream().filter(child -> LINES.contains(child.tagName()) && child.wholeText().indexOf('。') >= 0).count() > 1;
    }

    private boolean endsLine() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void endLine() {
        if (!endsLine()) {
            text.append('\n');
        }
    }
}

package org.gongkai.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.web.util.HtmlUtils;

/**
 * A document as plain lines, for a form without script: a line is a paragraph, {@code "## "} begins a heading, {@code "- "}
 * or {@code "1. "} an entry of a list, and lines with tabs (as a spreadsheet copies them) or {@code |} are rows of a table.
 */
public final class PlainText {
    private static final Pattern HTML = Pattern.compile(
            "<(p|h[1-6]|ul|ol|table|div|br|span|section|article|a|strong|em|blockquote)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDERED = Pattern.compile("\\d{1,3}\\. .*");
    private static final int FEWEST_COLUMNS = 2;

    private PlainText() {}

    /** Whether the text is HTML already: pasted from the source of a page, or more than plain lines can hold. */
    public static boolean isHtml(String text) {
        return HTML.matcher(text).lookingAt();
    }

    /** The lines as HTML. */
    public static String toHtml(String text) {
        var blocks = new ArrayList<String>();
        var lines = text.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).toList();
        for (var i = 0; i < lines.size(); ) {
            var kind = LineKind.of(lines.get(i));
            var end = i + 1;
            while (kind.isGathered() && end < lines.size() && LineKind.of(lines.get(end)) == kind) {
                end++;
            }
            blocks.add(kind.html(lines.subList(i, end)));
            i = end;
        }
        return String.join("\n", blocks);
    }

    /** HTML as lines where they can hold it whole, else the HTML itself: nothing is lost on the way through a form. */
    public static String of(String html) {
        var lines = lines(html);
        return normal(toHtml(lines)).equals(normal(html)) ? lines : html;
    }

    private static String lines(String html) {
        return Jsoup.parse(html).body().children().stream().flatMap(block -> lines(block).stream()).collect(Collectors.joining("\n\n"));
    }

    private static List<String> lines(Element block) {
        return switch (block.tagName()) {
            case "h2" -> List.of("## " + block.text());
            case "h3" -> List.of("### " + block.text());
            case "ul" -> List.of(block.children().stream().map(entry -> "- " + entry.text()).collect(Collectors.joining("\n")));
            case "ol" -> {
                var entries = block.children();
                var numbered = new ArrayList<String>();
                for (var i = 0; i < entries.size(); i++) {
                    numbered.add((i + 1) + ". " + entries.get(i).text());
                }
                yield List.of(String.join("\n", numbered));
            }
            case "table" ->
                List.of(block.select("tr").stream()
                        .map(row -> row.children().stream().map(Element::text).collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n")));
            default -> List.of(block.text());
        };
    }

    private static String normal(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html().replaceAll(">\\s+<", "><").strip();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text.strip(), "UTF-8");
    }

    private static List<String> cells(String row) {
        var bare = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(bare.split(row.contains("\t") ? "\t" : "\\|", -1)).map(String::strip).toList();
    }

    /** What a line is, by how it begins. */
    private enum LineKind {
        HEADING,
        SUBHEADING,
        ENTRY,
        NUMBERED,
        ROW,
        PARAGRAPH;

        static LineKind of(String line) {
            if (line.startsWith("## ")) {
                return HEADING;
            }
            if (line.startsWith("### ")) {
                return SUBHEADING;
            }
            if (line.startsWith("- ")) {
                return ENTRY;
            }
            if (ORDERED.matcher(line).matches()) {
                return NUMBERED;
            }
            return cells(line).size() >= FEWEST_COLUMNS ? ROW : PARAGRAPH;
        }

        /** Whether lines of the kind that follow each other make one block. */
        boolean isGathered() {
            return this == ENTRY || this == NUMBERED || this == ROW;
        }

        String html(List<String> lines) {
            return switch (this) {
                case HEADING -> "<h2>" + escape(lines.getFirst().substring(3)) + "</h2>";
                case SUBHEADING -> "<h3>" + escape(lines.getFirst().substring(4)) + "</h3>";
                case ENTRY -> list("ul", lines.stream().map(line -> line.substring(2)).toList());
                case NUMBERED -> list("ol", lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList());
                // A lone line with a bar in it is no table.
                case ROW -> lines.size() == 1 ? "<p>" + escape(lines.getFirst()) + "</p>" : table(lines);
                case PARAGRAPH -> "<p>" + escape(lines.getFirst()) + "</p>";
            };
        }

        private static String list(String tag, List<String> entries) {
            return entries.stream()
                    .map(entry -> "<li>" + escape(entry) + "</li>")
                    .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
        }

        /** The first row holds the columns' names. */
        private static String table(List<String> rows) {
            var head = row("th", rows.getFirst());
            var body = rows.stream().skip(1).map(line -> row("td", line)).collect(Collectors.joining());
            return "<table><thead>" + head + "</thead><tbody>" + body + "</tbody></table>";
        }

        private static String row(String tag, String line) {
            return cells(line).stream()
                    .map(cell -> "<" + tag + ">" + escape(cell) + "</" + tag + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>"));
        }
    }
}

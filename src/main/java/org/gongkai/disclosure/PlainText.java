package org.gongkai.disclosure;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Turns what was typed into a plain field into paragraphs, headings, lists and tables, as far as its lines show them. */
final class PlainText {
    private PlainText() {}

    /** Each block between empty lines becomes a paragraph; one that begins with {@code "## "} a heading. */
    static String toHtml(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .map(PlainText::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String block) {
        if (block.startsWith("## ")) {
            return "<h2>" + escape(block.substring(3)) + "</h2>";
        }
        return block.lines().map(line -> "<p>" + escape(line.strip()) + "</p>").collect(Collectors.joining("\n"));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

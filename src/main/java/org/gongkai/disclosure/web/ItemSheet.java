package org.gongkai.disclosure.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.ItemRow;
import org.gongkai.page.Moments;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;

/** The list as CSV, as a spreadsheet opens it: with a byte order mark, and no cell that it would take for a formula. */
final class ItemSheet {
    private ItemSheet() {}

    static String of(List<ItemRow> rows, Texts t) {
        var head = Stream.of("index-number", "title", "document-number", "category", "kind", "attribute", "state", "formed-on", "published-at")
                .map(column -> t.get("disclosure." + column))
                .collect(Collectors.joining(","));
        return rows.stream().map(row -> line(row, t)).collect(Collectors.joining("\r\n", "\uFEFF" + head + "\r\n", "\r\n"));
    }

    private static String line(ItemRow row, Texts t) {
        var publishedAt = row.publishedAt();
        return Stream.of(
                        cell(row.indexNumber()),
                        cell(row.title()),
                        cell(row.documentNumber()),
                        cell(row.category()),
                        cell(t.get("disclosure.kind." + row.kind().code())),
                        cell(t.get("disclosure.attribute." + row.attribute().code())),
                        cell(t.get("disclosure.state." + row.state().code())),
                        cell(row.formedOn().toString()),
                        cell(publishedAt == null ? null : Moments.of(publishedAt)))
                .collect(Collectors.joining(","));
    }

    static String cell(@Nullable String value) {
        var text = Objects.requireNonNullElse(value, "");
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}

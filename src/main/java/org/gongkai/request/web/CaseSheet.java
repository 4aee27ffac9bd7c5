package org.gongkai.request.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.page.Texts;

/** The list as CSV that spreadsheet programs open right: with a byte order mark, and no cell that would act as a formula. */
final class CaseSheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CaseSheet() {}

    static String of(List<CaseListView.Row> rows, Texts t) {
        var head = Stream.of(
                        "request.number",
                        "request.list.subject",
                        "request.list.channel",
                        "request.list.kind",
                        "request.list.submitted",
                        "request.list.state",
                        "request.list.due",
                        "request.local.column",
                        "request.assignment.officer")
                .map(t::get);
        return BYTE_ORDER_MARK
                + line(head)
                + rows.stream()
                        .map(row -> line(Stream.of(
                                row.number(), row.subject(), row.channel(), row.kind(), row.submitted(), row.state(), row.due(), row.localDue(), row.officer())))
                        .collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.map(CaseSheet::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

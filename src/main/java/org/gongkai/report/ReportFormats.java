package org.gongkai.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.document.PaperFormat;
import tools.jackson.databind.json.JsonMapper;

/** How an annual report is handed out: as plain text, as data, or in a format of the office. */
public final class ReportFormats {
    public static final String TEXT = "txt";
    public static final String JSON = "json";

    /** Every format by its name, which is also a file's ending. */
    public static final List<String> NAMES =
            Stream.concat(Stream.of(PaperFormat.values()).map(PaperFormat::extension), Stream.of(JSON, TEXT)).toList();

    private ReportFormats() {}

    /** @param format one of {@link #NAMES} */
    public static byte[] write(AnnualReport report, String format) {
        return switch (format) {
            case TEXT -> bytes(ReportText.of(report));
            case JSON -> bytes(new JsonMapper().writeValueAsString(ReportJson.of(report)) + "\n");
            default -> PaperFormat.of(format).orElseThrow(() -> new IllegalArgumentException(format)).write(ReportPaper.of(report));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

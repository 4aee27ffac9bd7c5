package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zipped office files as small as they can be, for tests. */
public final class Packed {
    private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";

    private Packed() {}

    /** @param namesAndContents alternating */
    public static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param body what stands inside {@code w:body} */
    public static byte[] word(String body) {
        return zip(
                "[Content_Types].xml", TYPES,
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>%s</w:body></w:document>"
                        .formatted(body));
    }

    public static byte[] workbook(String sharedStrings, String rows) {
        return zip(
                "[Content_Types].xml", TYPES,
                "xl/workbook.xml", "<workbook/>",
                "xl/sharedStrings.xml", "<sst>%s</sst>".formatted(sharedStrings),
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData>%s</sheetData></worksheet>".formatted(rows));
    }
}

package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.report.check.ReportFile.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {
    private static final String TITLE = "青石镇人民政府2023年政府信息公开工作年度报告";
    private static final String[] RULES = {"规章", "0", "0", "3"};

    @TempDir
    Path folder;

    @Test
    void aTextFileIsItsTextCharacterForCharacter() throws IOException {
        var text = "\uFEFF" + TITLE + "\r\n\t共 12 条\u3000𠮷\n\n";
        assertThat(ReportFile.text(Files.writeString(folder.resolve("a.txt"), text))).isEqualTo(text);
    }

    @Test
    void theOldChineseEncodingIsKnownByItsBytes() throws IOException {
        assertThat(ReportFile.text(Files.writeString(folder.resolve("a.txt"), TITLE, Charset.forName("GB18030")))).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.docx", "report.xlsx", "report.ofd"})
    void theTableIsReadOutOfEveryKindOfFile(String name) throws IOException {
        var text = ReportFile.text(write(folder.resolve(name)));
        var examination = Examination.of(text);
        assertThat(examination.organization()).isEqualTo("青石镇人民政府");
        assertThat(examination.figures()).extracting(read -> read.label() + "=" + read.value()).contains("规章 本年制发件数=0", "规章 现行有效件数=3");
        assertThat(examination.findings()).extracting(Finding::fault).contains(Fault.RULES_WITHOUT_POWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.docx"})
    void theCellsOfARowStandInOneLinePartedByTabs(String name) throws IOException {
        assertThat(ReportFile.text(write(folder.resolve(name))).lines()).contains("规章\t0\t0\t3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan.pdf", "broken.docx", "old.doc", "picture.xlsx"})
    void whatHoldsNoTextIsRefused(String name) throws IOException {
        var file = Files.write(folder.resolve(name), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> ReportFile.text(file)).isInstanceOf(Unreadable.class);
    }

    private static Path write(Path file) throws IOException {
        var header = new String[] {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"};
        return switch (String.valueOf(file.getFileName()).replace("report.", "")) {
            case "html" -> Files.writeString(file, "<html><head><title>x</title></head><body><h1>" + TITLE + "</h1><table>" + row("<td><p>", "</p></td>", header)
                    + row("<td><p>", "</p></td>", RULES) + "</table><script>var a;</script></body></html>");
            case "docx" -> packed(file, "word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>" + TITLE + "</w:t></w:r></w:p><w:tbl>"
                    + "<w:tr>" + row("<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", header) + "</w:tr><w:tr>"
                    + row("<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", RULES) + "</w:tr></w:tbl></w:body></w:document>");
            case "xlsx" -> packed(file, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>" + row("<c t=\"inlineStr\"><is><t>", "</t></is></c>", TITLE) + "</row><row>"
                    + row("<c t=\"inlineStr\"><is><t>", "</t></is></c>", header) + "</row><row>" + row("<c t=\"inlineStr\"><is><t>", "</t></is></c>", RULES) + "</row></sheetData></worksheet>");
            default -> packed(file, "Doc_0/Pages/Page_0/Content.xml", "<Page>" + row("<TextObject><TextCode>", "</TextCode></TextObject>", TITLE)
                    + row("<TextObject><TextCode>", "</TextCode></TextObject>", header) + row("<TextObject><TextCode>", "</TextCode></TextObject>", RULES) + "</Page>");
        };
    }

    private static String row(String before, String after, String... cells) {
        var row = before + String.join(after + before, cells) + after;
        return before.startsWith("<td") ? "<tr>" + row + "</tr>\n" : row;
    }

    private static Path packed(Path file, String part, String xml) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

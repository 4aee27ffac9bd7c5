package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
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

    @Test
    void aTextFileInTwoBytesIsKnownByItsMark() throws IOException {
        assertThat(ReportFile.text(Files.writeString(folder.resolve("a.txt"), TITLE, StandardCharsets.UTF_16))).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<meta charset=gb2312>", "<meta http-equiv=Content-Type content='text/html; charset=GBK'>"})
    void aPageInTheOldEncodingIsReadWhateverItSaysOfItself(String declared) throws IOException {
        var page = "<html><head>" + declared + "</head><body><p>青石镇喆镕</p></body></html>";
        assertThat(ReportFile.text(Files.writeString(folder.resolve("a.htm"), page, Charset.forName("GB18030")))).isEqualTo("青石镇喆镕\n");
    }

    @Test
    void aPageThatIsSetInTablesKeepsItsParagraphsAndRows() throws IOException {
        var page = "<table><tr><td>导航</td><td><p>一、概述。</p><p>公开35条。</p><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>";
        assertThat(ReportFile.text(Files.writeString(folder.resolve("a.html"), page)).lines().filter(line -> !line.isBlank()))
                .containsExactly("导航", "一、概述。", "公开35条。", "规章\t0");
    }

    /** The digits stand in another font, so in a piece of their own; the tenth page comes behind the second. */
    @Test
    void thePiecesOfAnOfdLineAreJoinedAndItsPagesCounted() throws IOException {
        var second = "<TextObject Boundary='20 30 8 4' Size='4'><TextCode X='0' Y='3'>公开</TextCode></TextObject>"
                + "<TextObject Boundary='28 30 4 4' Size='4'><TextCode X='0' Y='3'>25</TextCode></TextObject>"
                + "<TextObject Boundary='32 30 4 4' Size='4'><TextCode X='0' Y='3'>条</TextCode></TextObject>"
                + "<TextObject Boundary='20 40 8 4' Size='4'><TextCode X='0' Y='3'>规章</TextCode></TextObject>"
                + "<TextObject Boundary='60 40 2 4' Size='4'><TextCode X='0' Y='3'>0</TextCode></TextObject>";
        var tenth = "<TextObject Boundary='20 30 8 4' Size='4'><TextCode X='0' Y='3'>最后</TextCode></TextObject>";
        var file = packed(folder.resolve("a.ofd"), Map.of("Doc_0/Pages/Page_10/Content.xml", "<Page>" + tenth + "</Page>",
                "Doc_0/Pages/Page_2/Content.xml", "<Page>" + second + "</Page>"));
        assertThat(ReportFile.text(file)).isEqualTo("公开25条\n规章\t0\n最后\n");
    }

    @Test
    void aPdfUnderAPasswordSaysSo() throws IOException {
        var file = folder.resolve("a.pdf");
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }
        assertThatThrownBy(() -> ReportFile.text(file)).isInstanceOf(Unreadable.class).hasMessageContaining("密码").hasMessageContaining("password");
    }

    @Test
    void whatUnpacksToFarMoreThanAReportIsRefused() throws IOException {
        var bomb = packed(folder.resolve("a.docx"), Map.of("word/document.xml", "<w:t>" + "公开信息".repeat(5_000_000) + "</w:t>"));
        assertThatThrownBy(() -> ReportFile.text(bomb)).isInstanceOf(Unreadable.class).hasMessageContaining("过大").hasMessageContaining("too large");
    }

    @Test
    void bytesThatAreNoCharactersAreNoText() throws IOException {
        var file = Files.write(folder.resolve("a.txt"), new byte[] {1, 2, 3, 4});
        assertThatThrownBy(() -> ReportFile.text(file)).isInstanceOf(Unreadable.class).hasMessageContaining("不是文本");
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
        return packed(file, Map.of(part, xml));
    }

    private static Path packed(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}

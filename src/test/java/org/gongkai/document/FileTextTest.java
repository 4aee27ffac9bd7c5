package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTextTest {
    @TempDir
    Path folder;

    @Test
    void aWordFilesParagraphsAreLinesAndSplitRunsOneWord() throws IOException {
        var text = of(
                Packed.word("<w:p><w:r><w:t>湾龙</w:t></w:r><w:r><w:t>镇</w:t></w:r></w:p><w:p><w:r><w:t>通知</w:t></w:r></w:p>"), FileType.DOCX);
        assertThat(text).isEqualTo(new FileText("湾龙镇\n通知\n", true));
    }

    @Test
    void deletedWordsOfAWordFileAreRead() throws IOException {
        assertThat(of(Packed.word("<w:p><w:del><w:r><w:delText>张三</w:delText></w:r></w:del></w:p>"), FileType.DOCX).text()).contains("张三");
    }

    @Test
    void aWorkbooksNumbersAndWordsAreRead() throws IOException {
        var text = of(
                Packed.workbook(
                        "<si><t>姓名</t></si><si><r><t>电</t></r><r><t>话</t></r></si>",
                        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c t='inlineStr'><is><t>张三</t></is></c><c><v>13812345678</v></c></row>"),
                FileType.XLSX);
        assertThat(text).isEqualTo(new FileText("姓名\t电话\t\n张三\t13812345678\t\n", true));
    }

    @Test
    void openDocumentTextIsRead() throws IOException {
        var file = Packed.zip(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml", "<o xmlns:text='t'><text:h>标题</text:h><text:p>湾<text:span>龙</text:span>镇</text:p></o>");
        assertThat(of(file, FileType.ODT).text()).isEqualTo("标题\n湾龙镇\n");
    }

    @Test
    void aTextInGb18030IsRead() throws IOException {
        assertThat(of("明日停水".getBytes(Charset.forName("GB18030")), FileType.TXT).text()).isEqualTo("明日停水");
    }

    @Test
    void aPdfsTextIsRead() throws IOException {
        var letter = new LetterText("湾龙镇人民政府", null, "告知书", null, List.of("明日停水。"), List.of(), "湾龙镇人民政府", LocalDate.of(2026, 11, 21), List.of());
        assertThat(of(LetterPdf.render(letter), FileType.PDF).text()).contains("明日停水");
        assertThat(of(Pdfs.with(_ -> {}), FileType.PDF).complete()).as("a scan").isFalse();
    }

    @Test
    void entitiesOfAHostileFileAreNotFollowed() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "top secret");
        var hostile = Packed.zip(
                "[Content_Types].xml", "<Types/>",
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM '%s'>]><w:d xmlns:w='w'><w:t>&x;</w:t></w:d>".formatted(secret.toUri()));
        assertThat(of(hostile, FileType.DOCX).text()).doesNotContain("top secret");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var bomb = Packed.word("<w:p><w:t>" + "0".repeat(FileText.LONGEST + 10) + "</w:t></w:p>");
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(of(bomb, FileType.DOCX).complete()).isFalse();
    }

    private FileText of(byte[] content, FileType type) throws IOException {
        return FileText.of(Files.write(folder.resolve("file"), content), type);
    }
}

package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExaminationTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    private static final byte[] WEBP = bytes("RIFF$\0\0\0WEBPVP8 \u0018\0\0\0");
    private static final byte[] PROGRAM = bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ\0\0This program cannot be run in DOS mode");
    private static final byte[] PAGE = bytes("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    private static final String WORD_97 = "ÐÏ\u0011à¡±\u001aá" + "\0".repeat(504);

    @TempDir
    Path folder;

    static Stream<Arguments> whatMayCome() {
        return Stream.of(
                Arguments.of("通知.pdf", Pdfs.with(_ -> {}), FileType.PDF),
                Arguments.of("通知.docx", Packed.word("<w:p/>"), FileType.DOCX),
                Arguments.of("台账.xlsx", Packed.workbook("", ""), FileType.XLSX),
                Arguments.of("报告.ODT", Packed.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>"), FileType.ODT),
                Arguments.of("版式.ofd", Packed.zip("OFD.xml", "<OFD/>", "Doc_0/Document.xml", "<a/>"), FileType.OFD),
                Arguments.of("旧通知.doc", bytes(WORD_97 + wide("WordDocument")), FileType.DOC),
                Arguments.of("旧表.xls", bytes(WORD_97 + wide("Workbook")), FileType.XLS),
                Arguments.of("说明.txt", "各村（社区）：".getBytes(StandardCharsets.UTF_8), FileType.TXT),
                Arguments.of("国标.txt", "各村（社区）：现将有关事项通知如下".getBytes(Charset.forName("GB18030")), FileType.TXT),
                Arguments.of("表.csv", "村,户数\r\n水村,12\r\n".getBytes(StandardCharsets.UTF_8), FileType.CSV),
                Arguments.of("图.png", PNG, FileType.PNG),
                Arguments.of("图.jpg", JPEG, FileType.JPEG),
                Arguments.of("图.JPEG", JPEG, FileType.JPEG),
                Arguments.of("图.gif", bytes("GIF89a\u0001\0\u0001\0\0\0\0;"), FileType.GIF),
                Arguments.of("图.webp", WEBP, FileType.WEBP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatMayCome(String name, byte[] content, FileType type) throws IOException {
        assertThat(Examination.of(written(content), name)).isEqualTo(type);
    }

    static Stream<Arguments> whatMayNot() {
        return Stream.of(
                Arguments.of("a program as .pdf", "setup.pdf", PROGRAM, FileRefused.Reason.DISGUISED),
                Arguments.of("a web page as .jpg", "photo.jpg", PAGE, FileRefused.Reason.DISGUISED),
                Arguments.of("a web page as .txt", "notes.txt", PAGE, FileRefused.Reason.DISGUISED),
                Arguments.of("a program as .txt", "notes.txt", PROGRAM, FileRefused.Reason.DISGUISED),
                Arguments.of("a shell script as .csv", "list.csv", bytes("#!/bin/sh\nrm -rf /\n"), FileRefused.Reason.DISGUISED),
                Arguments.of("a picture as .pdf", "scan.pdf", PNG, FileRefused.Reason.DISGUISED),
                Arguments.of("a bare zip as .docx", "letter.docx", Packed.zip("a.exe", "MZ"), FileRefused.Reason.DISGUISED),
                Arguments.of("a workbook as .docx", "letter.docx", Packed.workbook("", ""), FileRefused.Reason.DISGUISED),
                Arguments.of("half a zip as .docx", "letter.docx", bytes("PK\u0003\u0004broken"), FileRefused.Reason.DAMAGED),
                Arguments.of("an old workbook as .doc", "letter.doc", bytes(WORD_97 + wide("Workbook")), FileRefused.Reason.DISGUISED),
                Arguments.of("a program", "setup.exe", PROGRAM, FileRefused.Reason.NOT_ALLOWED),
                Arguments.of("a zip", "all.zip", Packed.zip("a.txt", "a"), FileRefused.Reason.NOT_ALLOWED),
                Arguments.of("a drawing with scripts", "seal.svg", bytes("<svg/>"), FileRefused.Reason.NOT_ALLOWED),
                Arguments.of("no ending", "README", bytes("hello"), FileRefused.Reason.NOT_ALLOWED),
                Arguments.of(
                        "macros in .docx",
                        "letter.docx",
                        Packed.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<a/>", "word/vbaProject.bin", "x"),
                        FileRefused.Reason.ACTIVE),
                Arguments.of(
                        "macros in .doc", "letter.doc", bytes(WORD_97 + wide("WordDocument") + wide("_VBA_PROJECT")), FileRefused.Reason.ACTIVE),
                Arguments.of("a locked .docx", "letter.docx", bytes(WORD_97 + wide("EncryptedPackage")), FileRefused.Reason.LOCKED),
                Arguments.of("a PDF with a script", "form.pdf", Pdfs.with(ExaminationTest::script), FileRefused.Reason.ACTIVE),
                Arguments.of("a PDF that starts a program", "form.pdf", Pdfs.with(ExaminationTest::launch), FileRefused.Reason.ACTIVE),
                Arguments.of("a PDF with a file inside", "form.pdf", Pdfs.with(ExaminationTest::embedded), FileRefused.Reason.ACTIVE),
                Arguments.of("a locked PDF", "form.pdf", Pdfs.with(ExaminationTest::lock), FileRefused.Reason.LOCKED),
                Arguments.of("half a PDF", "form.pdf", bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"), FileRefused.Reason.DAMAGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatMayNot(String what, String name, byte[] content, FileRefused.Reason reason) throws IOException {
        var file = written(content);
        assertThatThrownBy(() -> Examination.of(file, name))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static void script(PDDocument pdf) {
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    private static void launch(PDDocument pdf) {
        var action = new PDActionLaunch();
        action.getCOSObject().setString(COSName.F, "cmd.exe");
        pdf.getDocumentCatalog().setOpenAction(action);
    }

    private static void embedded(PDDocument pdf) {
        var names = new COSDictionary();
        names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
    }

    private static void lock(PDDocument pdf) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String wide(String name) {
        return new String((name + "\0").getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}

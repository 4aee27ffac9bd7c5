package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/** A letter as a Word document, for an officer to edit before it is sealed: the same words as its {@link LetterPdf}, set as GB/T 9704 asks. */
public final class LetterDocx {
    private static final String RED = "D7000F";
    private static final String TEXT_FACE = "仿宋";
    private static final String TITLE_FACE = "宋体";
    private static final int TWIPS_PER_MM = 57; // 1440 to the inch
    private static final int INDENT = 640; // two characters of size three, 16 pt
    private static final int LINE = 560; // 28 pt, in twentieths

    private LetterDocx() {}

    public static byte[] write(LetterText letter) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            setPage(document);
            document.getProperties().getCoreProperties().setTitle(letter.title());
            document.getProperties().getCoreProperties().setCreator(letter.signatory());
            head(document, letter);
            letter.paragraphs().forEach(text -> paragraph(document, text, INDENT));
            rows(document, letter);
            letter.listed().forEach(text -> paragraph(document, text, INDENT));
            close(document, letter);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter was not written", e);
        }
    }

    private static void setPage(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210L * TWIPS_PER_MM));
        size.setH(BigInteger.valueOf(297L * TWIPS_PER_MM));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(37L * TWIPS_PER_MM));
        margins.setBottom(BigInteger.valueOf(35L * TWIPS_PER_MM));
        margins.setLeft(BigInteger.valueOf(28L * TWIPS_PER_MM));
        margins.setRight(BigInteger.valueOf(26L * TWIPS_PER_MM));
    }

    private static void head(XWPFDocument document, LetterText letter) {
        var head = centred(document);
        write(head, letter.letterhead(), TITLE_FACE, 32, RED);
        var number = centred(document);
        number.setBorderBottom(Borders.SINGLE);
        var line = number.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(16)); // 2 pt, in eighths
        write(number, letter.number() == null ? "" : letter.number(), TEXT_FACE, 16, null);
        var title = centred(document);
        title.setSpacingBefore(360);
        title.setSpacingAfter(200);
        // An outline level makes it a heading for navigation and screen readers, without a style sheet.
        title.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        write(title, letter.title(), TITLE_FACE, 22, null);
        if (letter.addressee() != null) {
            paragraph(document, letter.addressee() + "：", 0);
        }
    }

    private static void rows(XWPFDocument document, LetterText letter) {
        if (letter.rows().isEmpty()) {
            return;
        }
        var table = document.createTable(letter.rows().size(), 2);
        table.setWidth("100%");
        for (int i = 0; i < letter.rows().size(); i++) {
            var row = letter.rows().get(i);
            write(table.getRow(i).getCell(0).getParagraphs().getFirst(), row.label(), TEXT_FACE, 14, null);
            write(table.getRow(i).getCell(1).getParagraphs().getFirst(), row.text(), TEXT_FACE, 14, null);
            table.getRow(i).getCell(0).setWidth("36%");
            table.getRow(i).getCell(1).setWidth("64%");
        }
    }

    private static void close(XWPFDocument document, LetterText letter) {
        var name = document.createParagraph();
        name.setSpacingBefore(640); // room for the seal, pressed over name and day, which stay together
        name.setAlignment(ParagraphAlignment.RIGHT);
        name.setKeepNext(true);
        write(name, letter.signatory(), TEXT_FACE, 16, null);
        var day = document.createParagraph();
        day.setAlignment(ParagraphAlignment.RIGHT);
        write(day, ChineseDay.of(letter.day()), TEXT_FACE, 16, null);
        var first = true;
        for (var contact : letter.contact()) {
            var line = document.createParagraph();
            if (first) {
                line.setSpacingBefore(400);
                line.setBorderTop(Borders.SINGLE);
            }
            first = false;
            write(line, contact, TEXT_FACE, 12, null);
        }
    }

    private static XWPFParagraph centred(XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static void paragraph(XWPFDocument document, String text, int indent) {
        var paragraph = document.createParagraph();
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        paragraph.setSpacingBetween(LINE / 20.0, LineSpacingRule.EXACT);
        write(paragraph, text, TEXT_FACE, 16, null);
    }

    private static void write(XWPFParagraph paragraph, String text, String face, int size, @Nullable String colour) {
        var run = paragraph.createRun();
        run.setFontFamily(face);
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        if (colour != null) {
            run.setColor(colour);
        }
        run.setText(text);
    }
}

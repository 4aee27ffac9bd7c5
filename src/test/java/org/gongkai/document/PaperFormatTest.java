package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Every format is opened again and says what the paper says, cell by cell. */
class PaperFormatTest {
    private static final Paper.Table TABLE = new Paper.Table(
            List.of(
                    List.of(Paper.Cell.head("事项", 1, 2), Paper.Cell.head("申请人", 2, 1), Paper.Cell.head("总计", 1, 2)),
                    List.of(Paper.Cell.head("自然人", 1, 1), Paper.Cell.head("其他", 1, 1))),
            Stream.concat(
                            Stream.of(row("一、新收", "11", "22", "33"), row("（一）其中一项", "0", "—", "7.5")),
                            // enough for a second page
                            Stream.iterate(100, i -> i + 1).limit(60).map(i -> row("第" + i + "行", "" + i, "" + 2 * i, "" + 3 * i)))
                    .toList());
    private static final Paper PAPER = new Paper(
            "湾龙乡2021年度报告",
            List.of(new Paper.Heading(1, "一、总体情况"), new Paper.Paragraph("全年公开17条<b>。"), new Paper.Heading(1, "二、表"), TABLE));

    @TempDir
    Path folder;

    @Test
    void aPageHasRealTables() {
        var page = Jsoup.parse(new String(PaperFormat.HTML.write(PAPER), StandardCharsets.UTF_8));
        assertThat(page.title()).isEqualTo(PAPER.title());
        assertThat(page.select("h2").eachText()).containsExactly("一、总体情况", "二、表");
        assertThat(page.select("p").text()).isEqualTo("全年公开17条<b>。");
        assertThat(page.select("tbody tr").stream().map(row -> row.children().eachText()).toList()).isEqualTo(texts(TABLE.rows()));
        assertThat(page.select("thead tr").stream().map(row -> row.children().eachText()).toList()).isEqualTo(texts(TABLE.head()));
    }

    @Test
    void aWordDocumentHasRealTables() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(PAPER)))) {
            assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .containsExactly(PAPER.title(), "一、总体情况", "全年公开17条<b>。", "二、表");
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows.subList(2, rows.size()).stream()
                            .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                            .toList())
                    .isEqualTo(texts(TABLE.rows()));
            assertThat(rows.getFirst().getTableCells().stream().map(XWPFTableCell::getText)).containsExactly("事项", "申请人", "总计");
            assertThat(rows.getFirst().isRepeatHeader()).isTrue();
        }
    }

    @Test
    void aWorkbookHasNumbers() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(PaperFormat.XLSX.write(PAPER)))) {
            var sheet = book.getSheetAt(0);
            var format = new DataFormatter();
            var first = 6; // title, heading, text, heading, two lines of head
            for (int i = 0; i < TABLE.rows().size(); i++) {
                var expected = TABLE.rows().get(i);
                for (int column = 0; column < expected.size(); column++) {
                    assertThat(format.formatCellValue(sheet.getRow(first + i).getCell(column)).strip())
                            .isEqualTo(expected.get(column).text());
                }
            }
            assertThat(sheet.getRow(first).getCell(3).getNumericCellValue()).isEqualTo(33);
        }
    }

    @Test
    void aPdfRepeatsTheHeadOfItsTable() throws IOException {
        try (var pdf = Loader.loadPDF(PaperFormat.PDF.write(PAPER))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(lines(text)).containsAll(TABLE.rows().stream().map(PaperFormatTest::inOneLine).toList());
            assertThat(text.split("自然人", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void anOfdHasTextThatCanBeRead() throws IOException {
        var file = Files.write(folder.resolve("report.ofd"), PaperFormat.OFD.write(PAPER));
        try (var reader = new OFDReader(file)) {
            var text = String.join("\n", new ContentExtractor(reader).extractAll());
            assertThat(text).contains(PAPER.title(), "全年公开17条<b>。", "二、表");
            for (var row : TABLE.rows()) {
                row.forEach(cell -> assertThat(text).contains(cell.text()));
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line.replaceAll("\\s", "")).toList();
    }

    private static String inOneLine(List<Paper.Cell> row) {
        return row.stream().map(Paper.Cell::text).collect(Collectors.joining());
    }

    private static List<List<String>> texts(List<List<Paper.Cell>> rows) {
        return rows.stream().map(row -> row.stream().map(Paper.Cell::text).toList()).toList();
    }

    private static List<Paper.Cell> row(String name, String... values) {
        return Stream.concat(Stream.of(Paper.Cell.rowName(name, 1)), Stream.of(values).map(Paper.Cell::value)).toList();
    }
}

package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A paper as one sheet, for those who count on: a figure is a number, text stands above its table as in the document. */
final class PaperXlsx {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]+)?");
    private static final int CHARACTER = 256; // widths are in 256ths of one
    private static final int TEXT_COLUMNS = 8;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private int next;

    private PaperXlsx(XSSFWorkbook book, String title) {
        this.book = book;
        this.sheet = book.createSheet("年度报告");
        sheet.setColumnWidth(0, 40 * CHARACTER);
        addText(title, style(true, HorizontalAlignment.CENTER, false));
    }

    static byte[] write(Paper paper) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setTitle(paper.title());
            var writer = new PaperXlsx(book, paper.title());
            paper.blocks().forEach(writer::add);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook was not written", e);
        }
    }

    private void add(Paper.Block block) {
        switch (block) {
            case Paper.Heading heading -> addText(heading.text(), style(true, HorizontalAlignment.LEFT, false));
            case Paper.Paragraph(var text) -> addText(text, style(false, HorizontalAlignment.LEFT, false));
            case Paper.Table table -> add(table);
        }
    }

    private void addText(String text, CellStyle style) {
        var row = sheet.createRow(next);
        var cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, TEXT_COLUMNS - 1));
        row.setHeightInPoints(18f * (1 + text.length() / 55));
        next++;
    }

    private void add(Paper.Table table) {
        var first = next;
        var taken = new boolean[table.head().size()][table.width()];
        for (int line = 0; line < table.head().size(); line++) {
            sheet.createRow(first + line);
        }
        for (int line = 0; line < table.head().size(); line++) {
            int column = 0;
            for (var cell : table.head().get(line)) {
                while (taken[line][column]) {
                    column++;
                }
                span(first + line, column, cell, taken, line);
                column += cell.columns();
            }
        }
        next += table.head().size();
        var name = style(false, HorizontalAlignment.LEFT, true);
        var value = style(false, HorizontalAlignment.CENTER, true);
        for (var cells : table.rows()) {
            addRow(cells, name, value);
        }
        next++;
    }

    private void span(int row, int column, Paper.Cell cell, boolean[][] taken, int line) {
        var style = style(false, HorizontalAlignment.CENTER, true);
        for (int down = 0; down < cell.rows(); down++) {
            for (int right = 0; right < cell.columns(); right++) {
                taken[line + down][column + right] = true;
                sheet.getRow(row + down).createCell(column + right).setCellStyle(style); // borders all round a merged one
            }
        }
        sheet.getRow(row).getCell(column).setCellValue(cell.text());
        if (cell.rows() > 1 || cell.columns() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row + cell.rows() - 1, column, column + cell.columns() - 1));
        }
    }

    private void addRow(List<Paper.Cell> cells, CellStyle name, CellStyle value) {
        var row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            var content = cells.get(column);
            var cell = row.createCell(column);
            if (content.kind() == Paper.Cell.Kind.ROW_NAME) {
                cell.setCellValue("　".repeat(content.level()) + content.text());
                cell.setCellStyle(name);
            } else {
                cell.setCellStyle(value);
                if (NUMBER.matcher(content.text()).matches()) {
                    cell.setCellValue(Double.parseDouble(content.text()));
                } else {
                    cell.setCellValue(content.text());
                }
            }
        }
    }

    private CellStyle style(boolean bold, HorizontalAlignment alignment, boolean bordered) {
        var style = book.createCellStyle();
        var font = book.createFont();
        font.setFontName("宋体");
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}

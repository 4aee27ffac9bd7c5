package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A paper as a Word document to be edited further: real headings, real tables whose head repeats on each page. */
final class PaperDocx {
    private static final int TWIPS_PER_MM = 57; // 1440 to the inch
    private static final int INDENT = 280;

    private PaperDocx() {}

    static byte[] write(Paper paper) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            setPage(document);
            document.getProperties().getCoreProperties().setTitle(paper.title());
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingAfter(240);
            write(title, paper.title(), 20, true);
            for (var block : paper.blocks()) {
                add(document, block);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document was not written", e);
        }
    }

    private static void setPage(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210 * TWIPS_PER_MM));
        size.setH(BigInteger.valueOf(297 * TWIPS_PER_MM));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(30 * TWIPS_PER_MM));
        margins.setBottom(BigInteger.valueOf(28 * TWIPS_PER_MM));
        margins.setLeft(BigInteger.valueOf(24 * TWIPS_PER_MM));
        margins.setRight(BigInteger.valueOf(24 * TWIPS_PER_MM));
    }

    private static void add(XWPFDocument document, Paper.Block block) {
        switch (block) {
            case Paper.Heading(var level, var text) -> {
                var heading = document.createParagraph();
                // An outline level makes it a heading for navigation and screen readers, without a style sheet.
                var properties = heading.getCTP().isSetPPr() ? heading.getCTP().getPPr() : heading.getCTP().addNewPPr();
                properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
                heading.setKeepNext(true);
                heading.setSpacingBefore(160);
                write(heading, text, level == 1 ? 15 : 13, true);
            }
            case Paper.Paragraph(var text) -> {
                var paragraph = document.createParagraph();
                paragraph.setIndentationFirstLine(INDENT * 2);
                paragraph.setSpacingBetween(1.5);
                write(paragraph, text, 14, false);
            }
            case Paper.Table table -> add(document, table);
        }
    }

    private static void add(XWPFDocument document, Paper.Table content) {
        var table = document.createTable(content.head().size() + content.rows().size(), content.width());
        table.setWidth("100%");
        var size = content.width() > 10 ? 8 : 10;
        addHead(table, content, size);
        for (int i = 0; i < content.rows().size(); i++) {
            var row = table.getRow(content.head().size() + i);
            row.setCantSplitRow(true);
            var cells = content.rows().get(i);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.getCell(column), cells.get(column), size);
            }
        }
    }

    private static void addHead(XWPFTable table, Paper.Table content, int size) {
        var taken = new boolean[content.head().size()][content.width()];
        for (int line = 0; line < content.head().size(); line++) {
            var row = table.getRow(line);
            row.setRepeatHeader(true);
            row.setCantSplitRow(true);
            int column = 0;
            for (var cell : content.head().get(line)) {
                while (taken[line][column]) {
                    column++;
                }
                fill(row.getCell(column), cell, size);
                merge(table, line, column, cell, taken);
                column += cell.columns();
            }
        }
        dropSpanned(table, content.head());
    }

    /** Marks the cells that a head cell covers: downward as Word does it, sideways for {@link #dropSpanned}. */
    private static void merge(XWPFTable table, int line, int column, Paper.Cell cell, boolean[][] taken) {
        for (int down = 0; down < cell.rows(); down++) {
            for (int right = 0; right < cell.columns(); right++) {
                taken[line + down][column + right] = true;
            }
            var properties = properties(table.getRow(line + down).getCell(column));
            if (cell.rows() > 1) {
                properties.addNewVMerge().setVal(down == 0 ? STMerge.RESTART : STMerge.CONTINUE);
            }
            if (cell.columns() > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
            }
        }
    }

    /** Word wants a spanning cell followed at once by the next one. */
    private static void dropSpanned(XWPFTable table, List<List<Paper.Cell>> head) {
        for (int line = 0; line < head.size(); line++) {
            XWPFTableRow row = table.getRow(line);
            for (int i = 0; i < row.getTableCells().size(); i++) {
                var properties = properties(row.getCell(i));
                var span = properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
                for (int more = 1; more < span; more++) {
                    row.removeCell(i + 1);
                }
            }
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static void fill(XWPFTableCell cell, Paper.Cell content, int size) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(0);
        if (content.kind() == Paper.Cell.Kind.ROW_NAME) {
            paragraph.setIndentationLeft(content.level() * INDENT);
        } else {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        write(paragraph, content.text(), size, false);
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily("宋体");
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }
}

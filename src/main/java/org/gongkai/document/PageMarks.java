package org.gongkai.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands on a page of a PDF: pieces of text and straight lines. In points, from the upper left corner.
 *
 * @param lines as thin boxes
 */
record PageMarks(List<Text> texts, List<Line> lines) {
    private static final double THINNEST = 0.3;

    record Text(String text, double x, double baseline, double size) {}

    record Line(double x, double y, double width, double height) {}

    static PageMarks of(PDDocument pdf, int index) throws IOException {
        var texts = new Texts();
        texts.setStartPage(index + 1);
        texts.setEndPage(index + 1);
        texts.getText(pdf);
        var lines = new Lines(pdf.getPage(index));
        lines.processPage(pdf.getPage(index));
        return new PageMarks(List.copyOf(texts.found), List.copyOf(lines.found));
    }

    private static final class Texts extends PDFTextStripper {
        private final List<Text> found = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            // A cell's neighbour stands on the same line: a wide gap begins a new piece.
            var piece = new StringBuilder();
            TextPosition first = null;
            TextPosition last = null;
            for (var position : positions) {
                if (last != null && first != null && position.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj()) > last.getFontSizeInPt()) {
                    add(piece, first);
                    first = null;
                }
                first = first == null ? position : first;
                piece.append(position.getUnicode());
                last = position;
            }
            if (first != null) {
                add(piece, first);
            }
        }

        private void add(StringBuilder piece, TextPosition first) {
            if (!piece.toString().isBlank()) {
                found.add(new Text(piece.toString(), first.getXDirAdj(), first.getYDirAdj(), first.getFontSizeInPt()));
            }
            piece.setLength(0);
        }
    }

    private static final class Lines extends PDFGraphicsStreamEngine {
        private final List<Line> found = new ArrayList<>();
        private final double height;
        private GeneralPath path = new GeneralPath();

        Lines(PDPage page) {
            super(page);
            this.height = page.getMediaBox().getHeight();
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            path.append(new Rectangle2D.Double(a.getX(), a.getY(), c.getX() - a.getX(), c.getY() - a.getY()), false);
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int windingRule) {}

        @Override
        public void moveTo(float x, float y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            var point = path.getCurrentPoint();
            return point == null ? new Point2D.Float() : point;
        }

        @Override
        public void closePath() {
            path.closePath();
        }

        @Override
        public void endPath() {
            path.reset();
        }

        @Override
        public void strokePath() {
            keep();
        }

        @Override
        public void fillPath(int windingRule) {
            keep();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            keep();
        }

        @Override
        public void shadingFill(COSName name) {}

        private void keep() {
            var box = path.getBounds2D();
            var width = Math.max(box.getWidth(), THINNEST);
            var tall = Math.max(box.getHeight(), THINNEST);
            if (Math.min(width, tall) < 3) { // what is thicker is a ground and no line
                found.add(new Line(box.getX(), height - box.getY() - tall, width, tall));
            }
            path.reset();
        }
    }
}

package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ofdrw.font.FontName;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/** A paper in the national layout format: the pages of its PDF, with real text in a font that every reader of OFD has. */
final class PaperOfd {
    private static final double MM_PER_POINT = 25.4 / 72;

    private PaperOfd() {}

    static byte[] write(Paper paper) {
        try (var pdf = Loader.loadPDF(PaperPdf.write(paper));
                var bytes = new ByteArrayOutputStream()) {
            try (var ofd = new OFDDoc(bytes)) {
                for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                    var box = pdf.getPage(i).getMediaBox();
                    var marks = PageMarks.of(pdf, i);
                    var page = new VirtualPage(new PageLayout(mm(box.getWidth()), mm(box.getHeight())));
                    page.add(canvas(box, marks));
                    ofd.addVPage(page);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("An OFD document was not written", e);
        }
    }

    private static Canvas canvas(PDRectangle box, PageMarks marks) {
        var canvas = new Canvas(mm(box.getWidth()), mm(box.getHeight()));
        canvas.setPosition(Position.Absolute).setX(0d).setY(0d);
        canvas.setDrawer(context -> draw(context, marks));
        return canvas;
    }

    private static void draw(DrawContext context, PageMarks marks) throws IOException {
        context.setFillColor(0, 0, 0);
        for (var line : marks.lines()) {
            context.fillRect(mm(line.x()), mm(line.y()), mm(line.width()), mm(line.height()));
        }
        for (var text : marks.texts()) {
            context.setFont(new FontSetting(mm(text.size()), FontName.SimSun.font()));
            context.fillText(text.text(), mm(text.x()), mm(text.baseline()));
        }
    }

    private static double mm(double points) {
        return points * MM_PER_POINT;
    }
}

package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** PDFs for tests. */
final class Pdfs {
    private Pdfs() {}

    /** An empty page, and what is done to it. */
    static byte[] with(Consumer<PDDocument> change) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.accept(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

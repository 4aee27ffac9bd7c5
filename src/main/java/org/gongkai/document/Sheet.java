package org.gongkai.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page built of elements and turned into PDF with the project's own font; it loads nothing from anywhere. */
final class Sheet {
    static {
        XRLog.setLoggingEnabled(false); // each rendering would print its style sheets' progress
    }

    private final Document document = Document.createShell("");

    /** @param style name of a style sheet beside the fonts, in {@code document/} */
    Sheet(String style, String title) {
        document.title(title);
        document.head().appendElement("style").appendChild(new DataNode(new String(resource("document/" + style), StandardCharsets.UTF_8)));
    }

    Element body() {
        return document.body();
    }

    void addStyle(String css) {
        document.head().appendElement("style").appendChild(new DataNode(css));
    }

    byte[] toPdf() {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFont(() -> stream("fonts/NotoSansSC_400Regular.ttf"), "sans")
                .withW3cDocument(new W3CDom().fromJsoup(document), null)
                .withProducer("Gongkai")
                .useReplacementText("〓") // as printers do: a character that the font lacks is seen and written in by hand
                .useUriResolver((_, uri) -> uri != null && uri.startsWith("data:image/png;base64,") ? uri : null)
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A page was not rendered", e);
        }
        return pdf.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var stream = stream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(Sheet.class.getClassLoader().getResourceAsStream(name), name);
    }
}

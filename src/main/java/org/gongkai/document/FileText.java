package org.gongkai.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words in a file, for the checks and for the search.
 *
 * @param text     paragraphs and table rows as lines, cells parted by tabs
 * @param complete whether these are all its words; false for pictures, scans and old formats, where a person must look
 */
public record FileText(String text, boolean complete) {
    /** More than the whole Bible in Chinese: who sends more hides something or breaks something. */
    static final int LONGEST = 5_000_000;

    private static final FileText UNREAD = new FileText("", false);

    /** Never throws because of the content: what cannot be read is incomplete. */
    public static FileText of(Path file, FileType type) {
        try {
            return switch (type) {
                case PDF -> pdf(file);
                case DOCX, PPTX, ODT, ODS -> bounded(OfficeText.read(file, type));
                case OFD -> bounded(FixedLayoutText.read(file));
                case XLSX -> bounded(WorkbookText.read(file));
                case TXT, CSV -> TextBytes.decode(Files.readAllBytes(file)).map(FileText::bounded).orElse(UNREAD);
                case DOC, XLS, PNG, JPEG, GIF, WEBP -> UNREAD;
            };
        } catch (IOException | XMLStreamException e) {
            return UNREAD;
        }
    }

    /**
     * The words in a file that nobody has examined yet.
     *
     * @param name its ending must fit the content
     * @throws FileRefused if it does not, or the content is of no allowed type
     */
    public static FileText of(Path file, String name) throws IOException {
        return of(file, Examination.of(file, name));
    }

    private static FileText pdf(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            // A page without a letter is a scan: a person must look at it.
            var pagesWithoutText = Optional.of(pdf.getNumberOfPages()).filter(pages -> text.strip().length() < pages);
            return pagesWithoutText.isPresent() ? new FileText(text, false) : bounded(text);
        }
    }

    private static FileText bounded(String text) {
        return text.length() > LONGEST ? new FileText(text.substring(0, LONGEST), false) : new FileText(text, true);
    }
}

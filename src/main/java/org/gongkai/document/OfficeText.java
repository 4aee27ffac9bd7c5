package org.gongkai.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of zipped office files, out of their XML.
 *
 * @param parts   names of the entries that hold words
 * @param words   elements whose characters are words
 * @param ends    elements at whose end a line ends
 */
record OfficeText(Pattern parts, Set<String> words, Set<String> ends) {
    // Comments and deleted words (delText) leave the house with the file although nobody sees them: they are read too.
    private static final OfficeText WORD = new OfficeText(
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml"),
            Set.of("t", "delText", "instrText"),
            Set.of("p", "br"));
    private static final OfficeText SLIDES = new OfficeText(
            Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide|comments/comment)\\d+\\.xml"), Set.of("t", "text"), Set.of("p", "br"));
    private static final OfficeText OPEN_DOCUMENT =
            new OfficeText(Pattern.compile("content\\.xml|styles\\.xml"), Set.of("p", "h"), Set.of("p", "h", "table-row"));

    static String read(Path file, FileType type) throws IOException, XMLStreamException {
        return switch (type) {
            case DOCX -> WORD.read(file);
            case PPTX -> SLIDES.read(file);
            case ODT, ODS -> OPEN_DOCUMENT.read(file);
            default -> throw new IllegalArgumentException("Not made of XML parts: " + type);
        };
    }

    private String read(Path file) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        var packed = new PackedXml();
        try (var zip = new ZipFile(file.toFile())) {
            var matching = zip.stream()
                    .filter(entry -> parts.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (var part : matching) {
                packed.read(zip, part, xml -> append(xml, text));
            }
        }
        return text.toString();
    }

    private void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        int depth = 0; // of elements whose characters are words: in OpenDocument they nest
        while (xml.hasNext() && text.length() <= FileText.LONGEST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (words.contains(xml.getLocalName())) {
                        depth++;
                    } else if (xml.getLocalName().equals("tab")) {
                        text.append('\t');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth > 0) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (words.contains(xml.getLocalName())) {
                        depth--;
                    }
                    if (ends.contains(xml.getLocalName())) {
                        text.append('\n');
                    }
                }
                default -> {} // comments and instructions of the file format
            }
        }
    }
}

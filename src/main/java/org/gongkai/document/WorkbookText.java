package org.gongkai.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of an XLSX workbook, hidden sheets and comments with them: what nobody sees leaves the house all the same. */
final class WorkbookText {
    private final List<String> shared = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private WorkbookText() {}

    static String read(Path file) throws IOException, XMLStreamException {
        var workbook = new WorkbookText();
        var packed = new PackedXml();
        try (var zip = new ZipFile(file.toFile())) {
            var strings = zip.getEntry("xl/sharedStrings.xml");
            if (strings != null) {
                packed.read(zip, strings, workbook::readShared);
            }
            var sheets = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/(worksheets/sheet|comments)\\d+\\.xml"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (var sheet : sheets) {
                packed.read(zip, sheet, workbook::readSheet);
            }
        }
        return workbook.text.toString();
    }

    private void readShared(XMLStreamReader xml) throws XMLStreamException {
        var string = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("t")) {
                        string.append(xml.getElementText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("si")) {
                        shared.add(string.toString());
                        string.setLength(0);
                    }
                }
                default -> {} // white space between strings
            }
        }
    }

    private void readSheet(XMLStreamReader xml) throws XMLStreamException {
        boolean isShared = false;
        while (xml.hasNext() && text.length() <= FileText.LONGEST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "c" -> isShared = "s".equals(xml.getAttributeValue(null, "t"));
                        case "v" -> text.append(value(xml.getElementText(), isShared));
                        case "t" -> text.append(xml.getElementText());
                        default -> {} // formulas: their result stands beside them
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "c" -> text.append('\t');
                        case "row", "comment" -> text.append('\n');
                        default -> {} // nothing that a reader would see
                    }
                }
                default -> {} // white space between cells
            }
        }
    }

    private String value(String stored, boolean isShared) {
        if (!isShared) {
            return stored;
        }
        try {
            return shared.get(Integer.parseInt(stored.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return "";
        }
    }
}

package org.gongkai.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of an OFD (GB/T 33190). A page holds pieces of text at places in millimetres, a piece for each font: the digits of
 * 公开25条 stand in one of their own. Pieces of one height are a line; a wide gap parts the cells of a table.
 */
final class FixedLayoutText {
    private static final Pattern PAGE = Pattern.compile(".*?(\\d*)/?[^/]*Content\\.xml");
    private static final double USUAL_SIZE = 4;

    /** @param x where it begins, y its baseline, size of a Chinese character, right the edge of its box; all in millimetres */
    private record Piece(double x, double y, double size, double right, String words) {
        boolean isInLineOf(Piece before) {
            return Math.abs(y - before.y) < before.size / 2 && x >= before.x;
        }

        double end() {
            return Math.min(right, x + words.codePoints().mapToDouble(c -> c < 0x2E80 ? size / 2 : size).sum());
        }

        /** Far behind it, or over it where a cell is too narrow for its words. */
        boolean isCellOfItsOwn(Piece before) {
            return Math.abs(x - before.end()) > before.size / 2;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private @Nullable Piece last;

    private FixedLayoutText() {}

    static String read(Path file) throws IOException, XMLStreamException {
        var layout = new FixedLayoutText();
        var packed = new PackedXml();
        try (var zip = new ZipFile(file.toFile())) {
            var pages = zip.stream().filter(entry -> PAGE.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparingInt(FixedLayoutText::pageNumber).thenComparing(ZipEntry::getName)).toList();
            for (var page : pages) {
                packed.read(zip, page, layout::page);
            }
        }
        return layout.text.toString();
    }

    /** Of the page, so that the tenth comes behind the second. */
    private static int pageNumber(ZipEntry page) {
        var name = PAGE.matcher(page.getName());
        return name.matches() && name.group(1).matches("\\d{1,9}") ? Integer.parseInt(name.group(1)) : 0;
    }

    private void page(XMLStreamReader xml) throws XMLStreamException {
        double[] boundary = {};
        double size = USUAL_SIZE;
        while (xml.hasNext() && text.length() <= FileText.LONGEST) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("TextObject")) {
                boundary = numbers(xml.getAttributeValue(null, "Boundary"));
                size = number(xml.getAttributeValue(null, "Size"), USUAL_SIZE);
            } else if (xml.getLocalName().equals("TextCode")) {
                double x = number(xml.getAttributeValue(null, "X"), 0);
                double y = number(xml.getAttributeValue(null, "Y"), 0);
                var words = xml.getElementText();
                if (boundary.length < 2) {
                    append(words, "\n");
                } else {
                    double right = boundary.length > 2 ? boundary[0] + boundary[2] : Double.MAX_VALUE;
                    add(new Piece(boundary[0] + x, boundary[1] + y, size, right, words));
                }
            }
        }
        append("", "\n");
        last = null;
    }

    private void add(Piece piece) {
        var before = last;
        if (before == null || !piece.isInLineOf(before)) {
            append(piece.words(), "\n");
        } else {
            append(piece.words(), piece.isCellOfItsOwn(before) ? "\t" : "");
        }
        last = piece;
    }

    private void append(String words, String separator) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(separator);
        }
        text.append(words);
    }

    private static double[] numbers(@Nullable String printed) {
        return printed == null ? new double[0] : Pattern.compile("\\s+").splitAsStream(printed.strip()).mapToDouble(number -> number(number, 0)).toArray();
    }

    private static double number(@Nullable String printed, double meant) {
        try {
            return printed == null ? meant : Double.parseDouble(printed);
        } catch (NumberFormatException e) {
            return meant;
        }
    }
}

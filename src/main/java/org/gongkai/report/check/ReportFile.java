package org.gongkai.report.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongkai.document.FileText;
import org.gongkai.document.FileType;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A report as a file: what kind it is, and its text. */
public final class ReportFile {
    /** 50 MB, in bytes: far more than a report is. */
    private static final int LIMIT = 50 * 1024 * 1024;

    private ReportFile() {}

    /**
     * The text of a report: of a text file character for character, of other files paragraphs and table rows as lines, cells
     * parted by tabs.
     *
     * @throws IOException           if the file cannot be read
     * @throws Unreadable            if it holds no text that can be read
     */
    public static String text(Path file) throws IOException {
        if (Files.size(file) > LIMIT) {
            throw new Unreadable("文件过大", "the file is too large");
        }
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var text = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm", "xhtml" -> html(file);
            case "docx" -> word(file);
            case "xlsx", "pdf", "ofd", "odt", "ods" -> other(file, name);
            case "doc", "wps", "xls", "et" -> throw new Unreadable("请另存为 docx 或 xlsx", "save it as docx or xlsx first");
            default -> plain(Files.readAllBytes(file));
        };
        if (text.isBlank()) {
            throw new Unreadable("没有可读的文字（扫描件须先识别）", "it holds no text (a scan must be recognised first)");
        }
        return text;
    }

    /** The text of a page that is at hand: its title, then its paragraphs and table rows as lines. */
    public static String text(String title, String html) {
        return title + "\n" + MarkupText.of(Jsoup.parseBodyFragment(html).body());
    }

    private static String html(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return MarkupText.of(Jsoup.parse(content, null, "").body());
        }
    }

    private static String word(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry("word/document.xml");
            if (part == null) {
                throw new Unreadable("不是 Word 文件", "this is no Word file");
            }
            try (var content = zip.getInputStream(part)) {
                var xml = new String(content.readNBytes(LIMIT), StandardCharsets.UTF_8);
                return MarkupText.of(Jsoup.parse(xml, "", Parser.xmlParser()));
            }
        } catch (ZipException e) {
            throw new Unreadable("文件已损坏", "the file is damaged");
        }
    }

    private static String other(Path file, String name) {
        return FileType.promisedBy(name).map(type -> FileText.of(file, type).text()).orElse("");
    }

    // UTF-8 first: hardly any GB18030 text of some length is valid UTF-8 by chance.
    private static String plain(byte[] bytes) {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        throw new Unreadable("不是文本", "this is no text");
    }

    /** The file is there, but no report can be read in it; the message is Chinese and English. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String chinese, String english) {
            super(chinese + " " + english);
        }
    }
}

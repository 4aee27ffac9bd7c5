package org.gongkai.report.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongkai.document.FileText;
import org.gongkai.document.FileType;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A report as a file: what kind it is, and its text. */
public final class ReportFile {
    /** 50 MB, in bytes: far more than a report is, packed or unpacked. */
    private static final int LIMIT = 50 * 1024 * 1024;
    /** In characters: a hundred times the longest report. */
    private static final int LONGEST = 2_000_000;
    /** Where a page says its charset, in bytes. */
    private static final int HEAD = 2048;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]+)");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");

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
            throw tooLarge();
        }
        if (isOldOffice(file)) {
            throw new Unreadable("是旧格式或受密码保护，请另存为不加密的 docx 或 xlsx", "it is of an old kind or protected by a password: save it as docx or xlsx without one");
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
        if (text.length() > LONGEST) {
            throw tooLarge();
        }
        return text;
    }

    /** The text of a page that is at hand: its title, then its paragraphs and table rows as lines. */
    public static String text(String title, String html) {
        return title + "\n" + MarkupText.of(Jsoup.parseBodyFragment(html).body());
    }

    /** A page that says gb2312 may hold all of GB18030, as in any browser; one that says nothing is UTF-8 or that. */
    private static String html(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var declared = CHARSET.matcher(new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1));
        boolean isOther = startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)
                || (declared.find() && !declared.group(1).toLowerCase(Locale.ROOT).matches("utf-?8|gb.*"));
        var charset = isOther ? null : decode(content, StandardCharsets.UTF_8).isPresent() ? "UTF-8" : "GB18030";
        return MarkupText.of(Jsoup.parse(new ByteArrayInputStream(content), charset, "").body());
    }

    private static String word(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry("word/document.xml");
            if (part == null) {
                throw new Unreadable("不是 Word 文件", "this is no Word file");
            }
            try (var content = zip.getInputStream(part)) {
                var xml = content.readNBytes(LIMIT);
                if (content.read() >= 0) {
                    throw tooLarge();
                }
                return MarkupText.of(Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser()));
            }
        } catch (ZipException e) {
            throw new Unreadable("文件已损坏", "the file is damaged");
        }
    }

    private static String other(Path file, String name) throws IOException {
        var text = FileText.of(file, FileType.promisedBy(name).orElseThrow()).text();
        if (text.isBlank() && name.endsWith(".pdf") && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("/Encrypt")) {
            throw new Unreadable("受密码保护，请先解除", "it is protected by a password: remove that first");
        }
        return text;
    }

    // UTF-8 first: hardly any GB18030 text of some length is valid UTF-8 by chance.
    private static String plain(byte[] bytes) {
        var charsets = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        return charsets.stream().flatMap(charset -> decode(bytes, charset).stream()).filter(text -> !NO_TEXT.matcher(text).find()).findFirst()
                .orElseThrow(() -> new Unreadable("不是文本", "this is no text"));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable("文件过大，不像一份报告", "the file is too large for a report");
    }

    /** The container of doc and xls, and of every office file that is encrypted. */
    private static boolean isOldOffice(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return startsWith(content.readNBytes(2), 0xD0, 0xCF);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The file is there, but no report can be read in it; the message is Chinese and English. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String chinese, String english) {
            super(chinese + " " + english);
        }
    }
}

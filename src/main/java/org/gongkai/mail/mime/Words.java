package org.gongkai.mail.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a message into words, whatever it says about them. */
final class Words {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Words() {}

    /** The text of a part; one that says nothing or something wrong of its encoding is UTF-8 if it can be, else GB18030. */
    static String text(byte[] bytes, @Nullable String charset) {
        var named = charset(charset);
        return named == null ? guessed(bytes) : decoded(bytes, named);
    }

    /** A header in words, on one line. */
    static String header(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        // Headers are read byte by byte: what is not ASCII was sent without any encoding.
        var text = raw.chars().anyMatch(c -> c > 127) && raw.chars().allMatch(c -> c < 256)
                ? guessed(raw.getBytes(StandardCharsets.ISO_8859_1))
                : raw;
        try {
            // What calls itself GB2312 or GBK has characters that only GB18030 knows.
            text = MimeUtility.decodeText(MimeUtility.unfold(text).replaceAll("(?i)=\\?(gb2312|gbk|gb_2312-80|x-gbk)\\?", "=?GB18030?"));
        } catch (UnsupportedEncodingException | RuntimeException e) {
            // it is shown as it stands
        }
        return line(text);
    }

    /** Without what does not show: a character that turns the reading direction would disguise a name. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
    }

    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n\t]]", "").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** What a page says, line by line. */
    static String ofPage(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title").remove();
        page.select("br").forEach(it -> it.after(new TextNode("\n")));
        page.select("p, div, tr, li, h1, h2, h3, h4, blockquote").forEach(it -> it.after(new TextNode("\n")));
        page.select("td, th").forEach(it -> it.after(new TextNode(" ")));
        return Objects.requireNonNull(page.body()).wholeText().replace('\u00A0', ' ').replaceAll("[ \t]+", " ").replaceAll(" ?\n ?", "\n");
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            var plain = name.strip().toLowerCase(Locale.ROOT);
            var charset = plain.matches("gb.*|x-gbk|cp936|windows-936") ? GB18030 : Charset.forName(plain);
            // A part that calls itself ASCII and is not is as good as one that says nothing.
            return charset.equals(StandardCharsets.US_ASCII) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GB18030);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}

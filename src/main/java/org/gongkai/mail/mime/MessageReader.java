package org.gongkai.mail.mime;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.mail.ReceivedMail;
import org.gongkai.mail.ReceivedMail.Attached;
import org.gongkai.mail.Sorting;
import org.jspecify.annotations.Nullable;

/** Reads a message as far as it can be read. Nothing that stands in one makes it fail: what cannot be read is left out. */
public final class MessageReader {
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_LINE = 300;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{3,400})>");

    static {
        // Broken mail is common; these make the library give what there is instead of refusing the whole.
        Map.of(
                        "mail.mime.base64.ignoreerrors", "true",
                        "mail.mime.uudecode.ignoreerrors", "true",
                        "mail.mime.quotedprintable.ignoreerrors", "true",
                        "mail.mime.ignoreunknownencoding", "true",
                        "mail.mime.parameters.strict", "false",
                        "mail.mime.decodetext.strict", "false",
                        "mail.mime.multipart.allowempty", "true",
                        "mail.mime.multipart.ignoremissingendboundary", "true",
                        "mail.mime.multipart.ignoremissingboundaryparameter", "true")
                .forEach(System::setProperty);
    }

    private static final Session SESSION = Session.getInstance(new Properties());

    private final List<Attached> attachments = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder page = new StringBuilder();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private int parts;
    private boolean cut;

    private MessageReader() {}

    /** What stands in a message that came over the wire as these bytes. */
    public static ReceivedMail read(byte[] raw) {
        return new MessageReader().message(raw);
    }

    private ReceivedMail message(byte[] raw) {
        var from = "";
        var name = "";
        var subject = "";
        var sorting = Sorting.WRITTEN;
        String id = null;
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            id = messageId(message);
            subject = Words.header(message.getHeader("Subject", null));
            var sender = sender(message.getHeader("From", null));
            from = sender == null ? "" : Words.line(sender.getAddress());
            name = sender == null ? "" : Words.header(sender.getPersonal());
            sorting = Marks.of(message, from);
            mention(message.getHeader("In-Reply-To", " "));
            mention(message.getHeader("References", " "));
            walk(message, 0);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            cut = true; // what was read until here is what can be read
        }
        if (sorting == Sorting.BOUNCE) {
            // A report encloses what it gives back in many ways; our own Message-IDs are like no other text.
            var all = new String(raw, 0, Math.min(raw.length, LONGEST_TEXT), StandardCharsets.ISO_8859_1);
            mention(all);
            if (isOnlyLate(all)) {
                mentioned.clear();
            }
        }
        var text = plain.toString().isBlank() ? Words.ofPage(page.toString()) : plain.toString();
        return new ReceivedMail(id, atMost(from), atMost(name), atMost(subject), Words.lines(text), attachments, sorting, mentioned, cut);
    }

    private void walk(MimePart part, int depth) throws MessagingException, IOException {
        parts++;
        if (parts > MOST_PARTS || depth > DEEPEST) {
            cut = true;
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (var i = 0; i < many.getCount() && parts <= MOST_PARTS; i++) {
                BodyPart each = many.getBodyPart(i);
                if (each instanceof MimePart within) {
                    walkOrSkip(within, depth + 1);
                }
            }
            return;
        }
        var name = fileName(part);
        if (name == null && part.isMimeType("text/plain")) {
            append(plain, Words.text(bytes(part), charset(part)));
        } else if (name == null && part.isMimeType("text/html")) {
            append(page, Words.text(bytes(part), charset(part)));
        } else if (name != null || !part.isMimeType("multipart/*")) {
            attachments.add(new Attached(name == null ? nameless(part) : name, bytes(part)));
        }
        if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
            mention(new String(bytes(part), StandardCharsets.ISO_8859_1));
        }
    }

    /** One part that cannot be read does not take the others with it. */
    private void walkOrSkip(MimePart part, int depth) {
        try {
            walk(part, depth);
        } catch (MessagingException | IOException | RuntimeException e) {
            cut = true;
        }
    }

    private void append(StringBuilder to, String text) {
        var room = LONGEST_TEXT - to.length();
        cut |= text.length() > room;
        to.append(text, 0, Math.min(Math.max(room, 0), text.length())).append('\n');
    }

    /** As the part's own encoding gives them; of one that cannot be decoded, as they came. */
    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (MessagingException | IOException e) {
            if (part instanceof MimeBodyPart body) {
                try (var raw = body.getRawInputStream()) {
                    return raw.readAllBytes();
                }
            }
            throw e;
        }
    }

    private static @Nullable String charset(MimePart part) {
        try {
            var type = part.getContentType();
            return type == null ? null : new ContentType(type).getParameter("charset");
        } catch (MessagingException e) {
            return null;
        }
    }

    /** Null for a part that is no file but words of the message. */
    private static @Nullable String fileName(MimePart part) throws MessagingException {
        String name = null;
        try {
            name = part.getFileName();
        } catch (ParseException e) {
            // as if it had none
        }
        var words = Words.header(name);
        if (!words.isEmpty()) {
            return atMost(words);
        }
        var disposition = part.getHeader("Content-Disposition", null);
        return disposition != null && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment") ? nameless(part) : null;
    }

    private static String nameless(MimePart part) throws MessagingException {
        return part.isMimeType("message/rfc822") ? "message.eml" : part.isMimeType("application/ms-tnef") ? "winmail.dat" : "attachment.bin";
    }

    private static @Nullable InternetAddress sender(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            var addresses = InternetAddress.parseHeader(header.replaceAll("[\\r\\n]+", " "), false);
            return addresses.length == 0 || addresses[0].getAddress() == null ? null : addresses[0];
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable String messageId(MimeMessage message) throws MessagingException {
        var header = message.getHeader("Message-ID", null);
        var found = MESSAGE_ID.matcher(header == null ? "" : header);
        return found.find() ? found.group() : null;
    }

    /** RFC 3464: the server is still trying; nothing has come back. */
    private static boolean isOnlyLate(String report) {
        var lower = report.toLowerCase(Locale.ROOT);
        return lower.contains("\naction: delayed") && !lower.contains("\naction: failed");
    }

    private void mention(@Nullable String text) {
        var found = MESSAGE_ID.matcher(text == null ? "" : text);
        while (found.find() && mentioned.size() < 500) {
            mentioned.add(found.group(1));
        }
    }

    private static String atMost(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LINE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_LINE));
    }
}

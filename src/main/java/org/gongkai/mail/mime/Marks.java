package org.gongkai.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import org.gongkai.mail.Sorting;

/** The marks by which programs and mail servers tell each other what a message is. */
final class Marks {
    private Marks() {}

    /** @param from the sender's address */
    static Sorting of(MimeMessage message, String from) throws MessagingException {
        if (isReturned(message, from)) {
            return Sorting.BOUNCE;
        }
        // RFC 3834; the others are of programs older than it.
        var auto = header(message, "Auto-Submitted");
        if ((!auto.isEmpty() && !auto.startsWith("no"))
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || Arrays.asList("auto_reply", "bulk", "junk").contains(header(message, "Precedence"))) {
            return Sorting.AUTOMATIC;
        }
        if (header(message, "X-Spam-Flag").startsWith("yes") || header(message, "X-Spam-Status").startsWith("yes")) {
            return Sorting.SPAM;
        }
        return header(message, "List-Id").isEmpty() && header(message, "List-Unsubscribe").isEmpty() ? Sorting.WRITTEN : Sorting.LIST;
    }

    // RFC 3464 for the report, RFC 5321 for the empty way back; the sender's name for what keeps to neither.
    private static boolean isReturned(MimeMessage message, String from) throws MessagingException {
        var type = header(message, "Content-Type");
        var user = from.toLowerCase(Locale.ROOT);
        return (type.startsWith("multipart/report") && !type.contains("disposition-notification"))
                || header(message, "Return-Path").equals("<>")
                || user.startsWith("mailer-daemon@")
                || user.startsWith("postmaster@");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = message.getHeader(name, null);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}

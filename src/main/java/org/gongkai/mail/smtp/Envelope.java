package org.gongkai.mail.smtp;

import java.time.Instant;
import java.util.List;
import org.gongkai.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes over the wire.
 *
 * @param sender    name that is shown beside the address
 * @param messageId without brackets; the same at each attempt
 * @param answers   nobody wrote it: it answers a mail by itself
 */
public record Envelope(
        String messageId,
        MailAddress from,
        String sender,
        MailAddress to,
        String subject,
        String text,
        Instant date,
        @Nullable String inReplyTo,
        boolean answers,
        List<Enclosure> enclosures) {

    /** A file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
    public record Enclosure(String name, String mediaType, byte[] content) {}

    @Override
    public String toString() {
        return "Envelope[%s]".formatted(messageId);
    }
}

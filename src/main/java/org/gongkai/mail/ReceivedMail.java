package org.gongkai.mail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a message. All words are harmless to print on one line or, the text, on several: without characters that do not show.
 *
 * @param messageId   as the sender gave it, with its brackets; null if there is none that can be one
 * @param from        the sender's address; empty if there is none
 * @param fromName    the name beside it; empty if there is none
 * @param text        plain; of a message in HTML alone what it says
 * @param attachments in their order
 * @param sorting     what it is by its marks
 * @param mentioned   Message-IDs in it, without brackets: of what it answers or gives back
 * @param cut         it has more parts, deeper ones or more text than are looked at; the rest is in the message itself
 */
public record ReceivedMail(
        @Nullable String messageId,
        String from,
        String fromName,
        String subject,
        String text,
        List<Attached> attachments,
        Sorting sorting,
        Set<String> mentioned,
        boolean cut) {

    public ReceivedMail {
        attachments = List.copyOf(attachments);
        mentioned = Set.copyOf(mentioned);
    }

    /** A file in a message. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Attached(String name, byte[] content) {
        public int bytes() {
            return content.length;
        }
    }

    @Override
    public String toString() {
        return "ReceivedMail[%s]".formatted(sorting);
    }
}

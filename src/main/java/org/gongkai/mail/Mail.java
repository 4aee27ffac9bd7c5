package org.gongkai.mail;

import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param subject   read by whoever sees the list of what was sent: no personal data
 * @param text      plain
 * @param inReplyTo Message-ID of what it answers, with its brackets; null where it answers nothing
 * @param enclosed  files that go with it: only what was let out leaves the house
 */
public record Mail(Purpose purpose, MailAddress to, String subject, String text, @Nullable String inReplyTo, @Nullable Release enclosed) {
    public Mail {
        subject = oneLine(subject);
        inReplyTo = inReplyTo == null || !inReplyTo.matches("<[^<>\\s\\p{Cntrl}]{1,400}>") ? null : inReplyTo;
    }

    /** A mail that answers none and has no files. */
    public Mail(Purpose purpose, MailAddress to, String subject, String text) {
        this(purpose, to, subject, text, null, null);
    }

    // A line break in a header would begin another header.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }

    /** Without the words: they may be personal. */
    @Override
    public String toString() {
        return "Mail[%s]".formatted(purpose);
    }
}

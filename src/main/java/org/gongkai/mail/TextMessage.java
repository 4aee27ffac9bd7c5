package org.gongkai.mail;

/**
 * A text message (短信) to be sent.
 *
 * @param subject read by whoever sees the list of what was sent: no personal data
 * @param text    without the signature (【…】) that the gateway puts before it
 */
public record TextMessage(Purpose purpose, PhoneNumber to, String subject, String text) {
    /** Without the words: they may be personal. */
    @Override
    public String toString() {
        return "TextMessage[%s]".formatted(purpose);
    }
}

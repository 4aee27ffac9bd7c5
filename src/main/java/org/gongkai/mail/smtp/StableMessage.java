package org.gongkai.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message that keeps its Message-ID: who gets it twice sees it once. */
final class StableMessage extends MimeMessage {
    private final String messageId;

    private StableMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage of(Envelope mail, Session session) throws MessagingException {
        var message = new StableMessage(session, mail.messageId());
        message.setFrom(named(mail));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(mail.date()));
        // RFC 3834: other programs shall not answer it, ours among them.
        message.setHeader("Auto-Submitted", mail.answers() ? "auto-replied" : "auto-generated");
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
            message.setHeader("References", mail.inReplyTo());
        }
        if (mail.enclosures().isEmpty()) {
            message.setText(mail.text(), "UTF-8");
        } else {
            message.setContent(parts(mail));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Envelope mail) throws MessagingException {
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        parts.addBodyPart(text);
        for (var enclosure : mail.enclosures()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.mediaType())));
            part.setFileName(enclosure.name());
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static InternetAddress named(Envelope mail) {
        try {
            return new InternetAddress(mail.from().value(), mail.sender(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError("UTF-8", e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}

package org.gongkai.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.gongkai.mail.MailFailed;
import org.gongkai.mail.MailServer;
import org.gongkai.mail.MailTrouble;

/** An SMTP server with a login. */
public final class Smtp {
    private static final String WAIT_MS = "20000";

    private final MailServer server;
    private final String login;
    private final String password;

    /** @param login empty where the server asks for none */
    public Smtp(MailServer server, String login, String password) {
        this.server = server;
        this.login = login;
        this.password = password;
    }

    /** Hands a mail over. When this returns, the server has taken it. */
    public void send(Envelope mail) throws MailFailed {
        var session = session();
        try (var transport = open(session)) {
            var message = StableMessage.of(mail, session);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            throw new MailFailed(isForGood(e) ? MailTrouble.REFUSED : MailTrouble.OTHER, e);
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    /** Signs in and out again. */
    public void tryLogin() throws MailFailed {
        try (var transport = open(session())) {
            if (!transport.isConnected()) {
                throw new MailFailed(MailTrouble.NO_ANSWER, new MessagingException("closed at once"));
            }
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    private Transport open(Session session) throws MessagingException {
        var transport = session.getTransport();
        try {
            transport.connect(server.host(), server.port(), login.isEmpty() ? null : login, login.isEmpty() ? null : password);
            return transport;
        } catch (AuthenticationFailedException e) {
            transport.close();
            throw e;
        }
    }

    private Session session() {
        var protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "auth", Boolean.toString(!login.isEmpty()));
        properties.setProperty(prefix + "connectiontimeout", WAIT_MS);
        properties.setProperty(prefix + "timeout", WAIT_MS);
        properties.setProperty(prefix + "writetimeout", WAIT_MS);
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        return Session.getInstance(properties);
    }

    // RFC 5321: 5yz is a no; 4yz asks to try again later.
    private static boolean isForGood(SendFailedException e) {
        for (Exception next = e; next != null; next = next instanceof MessagingException message ? message.getNextException() : null) {
            var code = switch (next) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException sending -> sending.getReturnCode();
                default -> 0;
            };
            if (code >= 500) {
                return true;
            }
        }
        return false;
    }
}

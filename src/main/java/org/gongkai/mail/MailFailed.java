package org.gongkai.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** A mail server could not be worked with; nothing was lost by it. */
public final class MailFailed extends Exception {
    private final MailTrouble trouble;

    public MailFailed(MailTrouble trouble, Throwable cause) {
        super("Mail: " + trouble, cause);
        this.trouble = trouble;
    }

    public MailTrouble trouble() {
        return trouble;
    }

    /** What a server's answer or silence means. */
    public static MailFailed because(MessagingException e) {
        return new MailFailed(meaning(e), e);
    }

    private static MailTrouble meaning(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return MailTrouble.LOGIN;
        }
        if (e instanceof FolderNotFoundException) {
            return MailTrouble.NO_FOLDER;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return MailTrouble.UNKNOWN_HOST;
            }
            if (cause instanceof SSLException ssl) {
                // A server that speaks no TLS answers with something that is none.
                return String.valueOf(ssl.getMessage()).contains("Unsupported or unrecognized") ? MailTrouble.NO_TLS : MailTrouble.CERTIFICATE;
            }
            if (cause instanceof java.io.IOException) {
                return MailTrouble.NO_ANSWER;
            }
        }
        return String.valueOf(e.getMessage()).contains("STARTTLS") ? MailTrouble.NO_TLS : MailTrouble.OTHER;
    }
}

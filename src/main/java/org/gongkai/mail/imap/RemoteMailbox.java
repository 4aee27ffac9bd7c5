package org.gongkai.mail.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.gongkai.mail.MailFailed;
import org.gongkai.mail.MailServer;
import org.gongkai.mail.MailTrouble;

/** An open folder on a mail server. Fetching leaves no mark; what was taken is marked as read when it is said so. */
public final class RemoteMailbox implements AutoCloseable {
    private static final String WAIT_MS = "20000";

    private final IMAPStore store;
    private final IMAPFolder folder;

    private RemoteMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * A message that lies there.
     *
     * @param seen somebody has read it
     * @param at   when the server took it
     */
    public record Lying(long uid, boolean seen, Instant at, long bytes) {}

    public static RemoteMailbox open(MailServer server, String login, String password, String folder) throws MailFailed {
        try {
            var session = Session.getInstance(properties(server));
            var store = (IMAPStore) session.getStore(server.security() == MailServer.Security.TLS ? "imaps" : "imap");
            store.connect(server.host(), server.port(), login, password);
            try {
                // Some large providers in China let only programs in that say their name (RFC 2971).
                if (store.hasCapability("ID")) {
                    store.id(Map.of("name", "Gongkai"));
                }
                var opened = (IMAPFolder) store.getFolder(folder);
                opened.open(Folder.READ_WRITE);
                return new RemoteMailbox(store, opened);
            } catch (MessagingException e) {
                store.close();
                throw e;
            }
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    /** Changes when the server has numbered its messages anew. */
    public long uidValidity() throws MailFailed {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    /** What lies there above a number, in the order of their numbers. */
    public List<Lying> above(long uid) throws MailFailed {
        try {
            var messages = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
            var wanted = new FetchProfile();
            wanted.add(UIDFolder.FetchProfileItem.UID);
            wanted.add(FetchProfile.Item.FLAGS);
            wanted.add(FetchProfile.Item.SIZE);
            wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
            folder.fetch(messages, wanted);
            var lying = new ArrayList<Lying>();
            for (Message message : messages) {
                var number = folder.getUID(message);
                // Asked for what is above the last one, a server gives the last one.
                if (number > uid) {
                    lying.add(new Lying(number, message.isSet(Flags.Flag.SEEN), message.getReceivedDate().toInstant(), message.getSize()));
                }
            }
            lying.sort(Comparator.comparingLong(Lying::uid));
            return lying;
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    /**
     * A message as it came over the wire.
     *
     * @param most bytes; of a larger one only its head is fetched
     */
    public byte[] fetch(Lying lying, long most) throws MailFailed {
        try {
            var message = (IMAPMessage) folder.getMessageByUID(lying.uid());
            if (message == null) {
                throw new MailFailed(MailTrouble.OTHER, new MessagingException("gone meanwhile: " + lying.uid()));
            }
            message.setPeek(true);
            if (lying.bytes() > most) {
                return headOf(message);
            }
            var bytes = new ByteArrayOutputStream((int) Math.max(lying.bytes(), 1024));
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new MailFailed(MailTrouble.NO_ANSWER, e);
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    private static byte[] headOf(IMAPMessage message) throws MessagingException {
        var head = new StringBuilder();
        message.getAllHeaderLines().asIterator().forEachRemaining(line -> head.append(line).append("\r\n"));
        return head.append("\r\n").toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Marks messages as read; those that are gone are passed over. */
    public void markRead(Collection<Long> uids) throws MailFailed {
        if (uids.isEmpty()) {
            return;
        }
        try {
            var messages = folder.getMessagesByUID(uids.stream().mapToLong(Long::longValue).toArray());
            var there = Arrays.stream(messages).filter(Objects::nonNull).toArray(Message[]::new);
            folder.setFlags(there, new Flags(Flags.Flag.SEEN), true);
        } catch (MessagingException e) {
            throw MailFailed.because(e);
        }
    }

    /** Without removing anything from the server. */
    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
            store.close();
        } catch (MessagingException e) {
            // the connection was gone; nothing is left to do
        }
    }

    private static Properties properties(MailServer server) {
        var prefix = server.security() == MailServer.Security.TLS ? "mail.imaps." : "mail.imap.";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", WAIT_MS);
        properties.setProperty(prefix + "timeout", WAIT_MS);
        properties.setProperty(prefix + "writetimeout", WAIT_MS);
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        // Reading leaves no mark: a message is marked when it has been stored.
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", Integer.toString(1024 * 1024));
        return properties;
    }
}

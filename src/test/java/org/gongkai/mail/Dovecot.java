package org.gongkai.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** Debian's IMAP server with a mailbox of its own on a loopback port, as whoever runs the tests; root's works as nobody. */
final class Dovecot implements AutoCloseable {
    private static final String PASSWORD = "secret";
    private static final int NOBODY = 65534;

    private final Path home;
    private final int port;
    private Process process;

    Dovecot() {
        try {
            home = Files.createTempDirectory("gongkai-dovecot");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            var mail = Files.createDirectory(home.resolve("mail"));
            Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rwxrwxrwx"));
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Files.writeString(home.resolve("dovecot.conf"), settings(mail));
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Lays a message into the inbox as another program would. */
    void comes(byte[] raw) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", port, MailTown.ADDRESS, PASSWORD);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                folder.appendMessages(new Message[] {new MimeMessage(session, new ByteArrayInputStream(raw))});
            }
        }
    }

    int unread() throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, MailTown.ADDRESS, PASSWORD);
            return store.getFolder("INBOX").getUnreadMessageCount();
        }
    }

    /** Ends at once, as when the machine goes down, and comes back; with {@code numbersAnew} its index is gone as well. */
    void restart(boolean numbersAnew) throws IOException {
        stop();
        if (numbersAnew) {
            try (var files = Files.walk(home.resolve("mail"))) {
                for (var file : files.filter(it -> it.getFileName().toString().startsWith("dovecot")).toList()) {
                    Files.delete(file);
                }
            }
        }
        process = start();
    }

    private Process start() throws IOException {
        var started = new ProcessBuilder("/usr/sbin/dovecot", "-F", "-c", home.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile())
                .start();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !started.isAlive()) {
                throw new IllegalStateException("dovecot does not answer: " + Files.readString(home.resolve("log")) + Files.readString(home.resolve("out")));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return started;
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("* OK");
        } catch (IOException e) {
            return false;
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Debian 13 has version 2.4, whose settings are written otherwise. */
    private String settings(Path mail) throws IOException {
        var isNew = version().startsWith("2.4");
        var uid = (Integer) Files.getAttribute(home, "unix:uid");
        var isRoot = uid == 0;
        var user = isRoot ? NOBODY : uid;
        var group = isRoot ? NOBODY : (Integer) Files.getAttribute(home, "unix:gid");
        var own = isRoot
                ? ""
                : """
                  default_internal_user = %1$s
                  default_login_user = %1$s
                  default_internal_group = %2$s
                  service anvil {
                    chroot =
                  }
                  """
                        .formatted(System.getProperty("user.name"), Files.getAttribute(home, "posix:group"));
        var mailbox = isNew
                ? """
                  auth_allow_cleartext = yes
                  mail_driver = maildir
                  mail_path = %1$s/Maildir
                  passdb static {
                    password = %2$s
                  }
                  userdb static {
                    fields {
                      uid = %3$d
                      gid = %4$d
                      home = %1$s
                    }
                  }
                  """
                : """
                  disable_plaintext_auth = no
                  mail_location = maildir:%1$s/Maildir
                  passdb {
                    driver = static
                    args = password=%2$s
                  }
                  userdb {
                    driver = static
                    args = uid=%3$d gid=%4$d home=%1$s
                  }
                  """;
        return (isNew ? "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n" : "")
                + """
                  base_dir = %1$s/run
                  log_path = %1$s/log
                  protocols = imap
                  listen = 127.0.0.1
                  ssl = no
                  first_valid_gid = 0
                  first_valid_uid = 1
                  service imap-login {
                    %3$s
                    inet_listener imap {
                      port = %2$d
                    }
                    inet_listener imaps {
                      port = 0
                    }
                  }
                  """
                        .formatted(home, port, isRoot ? "" : "chroot =")
                + own
                + mailbox.formatted(mail, PASSWORD, user, group);
    }

    private static String version() throws IOException {
        var process = new ProcessBuilder("/usr/sbin/dovecot", "--version").start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

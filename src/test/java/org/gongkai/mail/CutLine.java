package org.gongkai.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks as soon as the client says a word, and works again when it is told to. */
final class CutLine implements AutoCloseable {
    private final ServerSocket listening;
    private final int server;
    private volatile String cutAt = "";
    private volatile boolean beforeTheServerHears;
    private final AtomicInteger cuts = new AtomicInteger();

    CutLine(int server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** @param before whether the server never hears the word; otherwise only its answer is lost */
    void cutAt(String word, boolean before) {
        beforeTheServerHears = before;
        cutAt = word;
    }

    void mend() {
        cutAt = "";
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                var onward = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> carry(client, onward, true));
                Thread.ofVirtual().start(() -> carry(onward, client, false));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void carry(Socket from, Socket to, boolean fromClient) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var part = new byte[64 * 1024];
            for (var read = in.read(part); read >= 0; read = in.read(part)) {
                var said = new String(part, 0, read, StandardCharsets.ISO_8859_1);
                var cut = fromClient && !cutAt.isEmpty() && said.contains(cutAt);
                if (!cut || !beforeTheServerHears) {
                    out.write(part, 0, read);
                    out.flush();
                }
                if (cut) {
                    cuts.incrementAndGet();
                    return;
                }
            }
        } catch (IOException e) {
            // the other side was cut
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

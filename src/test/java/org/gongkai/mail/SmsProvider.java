package org.gongkai.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway for text messages on this machine, over real HTTP: it writes down what comes and answers as it is told. */
public final class SmsProvider implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Posted> posted = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();

    public record Posted(String path, String authorization, String contentType, String body) {}

    private record Reply(int status, String body, boolean silent) {}

    public SmsProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    /** What was posted until now. */
    public List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** The next answer; without any it takes everything. */
    public void answer(int status, String body) {
        replies.add(new Reply(status, body, false));
    }

    /** To the next message it says nothing. */
    public void sayNothing() {
        replies.add(new Reply(0, "", true));
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var head = exchange.getRequestHeaders();
        posted.add(new Posted(
                exchange.getRequestURI().getPath(),
                Objects.requireNonNullElse(head.getFirst("Authorization"), ""),
                Objects.requireNonNullElse(head.getFirst("Content-Type"), ""),
                body));
        var reply = Objects.requireNonNullElse(replies.poll(), new Reply(200, "{\"code\":0}", false));
        if (reply.silent()) {
            untilClosed();
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(reply.silent() ? 500 : reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.gongkai.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program, with its PostgreSQL, as a process seen from outside. */
final class RunningProgram implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_END = Duration.ofSeconds(60);
    private static final int LINES_TOLD = 20;

    private final Process process;
    private final Path log;
    private final URI address;
    private final long begun;

    private RunningProgram(Process process, Path log, URI address, long begun) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.begun = begun;
    }

    /**
     * Starts it on a free port and does not wait for it.
     *
     * @param command {@code serve}, or {@code demo}, which brings the sample towns where there are no data
     * @param folder holds the data and the log
     * @param options beside {@code --port} and {@code --data}
     */
    static RunningProgram start(Launch launch, String command, Path folder, String... options) throws IOException {
        int port = freePort();
        var log = folder.resolve("program.log");
        var line = new ArrayList<>(launch.command());
        line.addAll(List.of(command, "--port", Integer.toString(port), "--data", folder.resolve("data").toString()));
        line.addAll(List.of(options));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        // One machine stands for many people: the bounds on what one address may send do not apply.
        builder.environment().put("GONGKAI_FORMSPERMINUTE", "1000000");
        builder.environment().put("GONGKAI_FORMSATONCE", "1000000");
        builder.environment().put("GONGKAI_SIGNINSPERMINUTE", "1000000");
        long begun = System.nanoTime();
        return new RunningProgram(builder.start(), log, URI.create("http://127.0.0.1:" + port), begun);
    }

    URI address() {
        return address;
    }

    /**
     * Asks for a page until it is there.
     *
     * @return the time since the start
     * @throws IllegalStateException if the program ends before, or lets people wait too long
     */
    Duration awaitPage(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            while (!answers(client, request)) {
                if (!process.isAlive() || sinceStart().compareTo(LONGEST_START) > 0) {
                    throw new IllegalStateException("The program does not answer %s. Its last words:%n%s".formatted(path, lastWords()));
                }
                Thread.sleep(10);
            }
            return sinceStart();
        }
    }

    /** Waits until it has said that it is ready: the site is written and the search index made. */
    void awaitReady() throws IOException, InterruptedException {
        while (!Files.readString(log).contains("Gongkai is ready")) {
            requireAlive();
            Thread.sleep(50);
        }
    }

    /** Time that processors have worked for it so far, however many others wanted them. */
    double processorSeconds() {
        return all().stream()
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum()
                / 1000.0;
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @throws IllegalStateException if it has ended by itself */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The program has ended. Its last words:%n%s".formatted(lastWords()));
        }
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Memory of the program and of all that it started, what they share counted once, in MiB. */
    double megabytes() throws IOException {
        long kilobytes = 0;
        for (var one : all()) {
            kilobytes += pss(one.pid());
        }
        return kilobytes / 1024.0;
    }

    /** Memory of the JVM alone, in MiB. */
    double megabytesOfJvm() throws IOException {
        return pss(process.pid()) / 1024.0;
    }

    private static long pss(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        }
    }

    /** {@code kill -9} of the program and of every process of its PostgreSQL, in an order left to chance. */
    void kill(Random chance) throws InterruptedException {
        var all = new ArrayList<>(all());
        Collections.shuffle(all, chance);
        all.forEach(ProcessHandle::destroyForcibly);
        if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The killed program does not end.");
        }
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /** Ends it as Ctrl-C does; the database has ended with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                all().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all().forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.gongkai.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running {@link SubmittingProgram}, seen from outside. */
final class Program implements AutoCloseable {
    private final Path home;
    private final Process process;
    private final BufferedReader output;
    private final List<Integer> acknowledged = new ArrayList<>();

    private Program(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.output = process.inputReader();
    }

    static Program start(Path home, int firstNumber) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Program(home, new ProcessBuilder(
                        java, "-Xmx128m", "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"),
                        SubmittingProgram.class.getName(),
                        home.toString(), Integer.toString(firstNumber))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Reads what the program says until it has acknowledged this many numbers. */
    void awaitAcknowledgements(int count) throws IOException, InterruptedException {
        while (acknowledged.size() < count) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("the program has ended with " + process.waitFor());
            }
            note(line);
        }
    }

    /** Kills the program as {@code kill -9} does, and gives back every number that it acknowledged before. */
    List<Integer> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method would close its output unread
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            note(line);
        }
        process.waitFor(10, TimeUnit.SECONDS);
        return acknowledged;
    }

    /** Kills its PostgreSQL, the postmaster and all helpers, unless it is down from the last time. */
    void killServer() throws IOException {
        var server = server();
        var helpers = server.stream().flatMap(ProcessHandle::children).toList();
        server.ifPresent(ProcessHandle::destroyForcibly);
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills one of PostgreSQL's helpers; which one is chance. */
    void killOneHelper() throws IOException {
        server().stream().flatMap(ProcessHandle::children).findAny().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> server() throws IOException {
        return PostmasterFile.of(home.toRealPath().resolve("cluster")).flatMap(file -> ProcessHandle.of(file.pid()));
    }

    private void note(String line) {
        if (line.startsWith("acknowledged ")) {
            acknowledged.add(Integer.valueOf(line.substring("acknowledged ".length())));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.gongkai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A data directory of PostgreSQL (the manual calls it a cluster) with its passwords, and the server's programs that
 * work on it.
 *
 * @param home folder of everything here: {@code cluster}, {@code password}, {@code server.log}
 * @param settings server settings {@code name=value} beyond those of {@link #SETTINGS}
 */
record Cluster(Path home, PostgresBinaries binaries, ServerUser user, List<String> settings) {
    static final String ADMINISTRATOR = "administrator";
    /** Name of the program's database and of the role that owns it: no superuser, so that SQL reaches no file. */
    static final String NAME = "gongkai";

    private static final Duration INIT_LIMIT = Duration.ofMinutes(5);
    private static final long LOG_LIMIT = 4L << 20;

    /** What the program promises (nothing acknowledged is lost) and what a machine with 2 GB can give. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=40",
            "shared_buffers=64MB",
            "maintenance_work_mem=32MB",
            "max_wal_size=256MB",
            "max_worker_processes=4",
            "autovacuum_max_workers=2",
            "max_wal_senders=0",
            "jit=off",
            // The details of an error quote rows, and rows hold personal data.
            "log_error_verbosity=terse");

    /** The cluster of {@code home}, made if it is not there. */
    static Cluster in(Path home, PostgresBinaries binaries, List<String> settings) throws IOException {
        var cluster = new Cluster(home, binaries, ServerUser.forCluster(home, home.resolve("cluster")), settings);
        if (!Files.isDirectory(cluster.directory())) {
            cluster.initialise();
        }
        return cluster;
    }

    Path directory() {
        return home.resolve("cluster");
    }

    private Path log() {
        return home.resolve("server.log");
    }

    DatabaseAddress address(int port) throws IOException {
        return new DatabaseAddress(url(port, NAME), NAME, password(NAME));
    }

    DatabaseAddress administratorAddress(int port) throws IOException {
        return new DatabaseAddress(url(port, "postgres"), ADMINISTRATOR, password(ADMINISTRATOR));
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private String password(String role) throws IOException {
        return Files.readString(passwordFile(role)).strip();
    }

    private Path passwordFile(String role) {
        return home.resolve(role.equals(NAME) ? "password" : role + "-password");
    }

    /** Made beside and moved into place at the end: a run killed half-way leaves nothing that looks like a database. */
    private void initialise() throws IOException {
        Room.require(home, PostgresBinaries.ROOM_TO_BEGIN);
        var fresh = home.resolve("cluster.new");
        var administratorPassword = home.resolve("initial-password");
        Folders.delete(fresh);
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(fresh);
        newPassword(NAME);
        newPassword(ADMINISTRATOR);
        Files.copy(
                passwordFile(ADMINISTRATOR),
                administratorPassword,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        user.own(administratorPassword);
        try {
            run(INIT_LIMIT, "", initdb(fresh, administratorPassword));
            run(INIT_LIMIT, firstStatements(), command("postgres", "--single", "-D", fresh.toString(), "postgres"));
        } finally {
            Files.delete(administratorPassword);
        }
        Files.move(fresh, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path folder, Path password) throws IOException {
        var command = new ArrayList<>(command(
                "initdb", "-D", folder.toString(), "-U", ADMINISTRATOR, "--pwfile=" + password,
                "-A", "scram-sha-256", "-E", "UTF8", "--data-checksums"));
        // Both sort by code point and know the case of every letter; the builtin one needs no locale of the system.
        command.addAll(
                majorVersion() >= 17
                        ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
                        : List.of("--locale=C.UTF-8"));
        return command;
    }

    private int majorVersion() throws IOException {
        var said = run(INIT_LIMIT, "", command("postgres", "--version")); // postgres (PostgreSQL) 18.6
        return Integer.parseInt(said.replaceFirst("(?s)^\\D*(\\d+).*", "$1"));
    }

    private String firstStatements() throws IOException {
        return """
                create role %1$s login password '%2$s'
                create database %1$s owner %1$s
                """.formatted(NAME, password(NAME));
    }

    private void newPassword(String role) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var file = passwordFile(role);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
    }

    /** Starts the server and waits until it takes connections; after a crash it first repeats what its log holds. */
    Process start(int port) throws IOException {
        startNewLogWhenLong();
        long before = Files.exists(log()) ? Files.size(log()) : 0;
        // A session of its own: Ctrl-C in the terminal reaches the program, which stops the server when its work is done.
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(command("postgres", "-D", directory().toString(), "-p", Integer.toString(port)));
        Stream.concat(SETTINGS.stream(), settings.stream()).forEach(setting -> command.addAll(List.of("-c", setting)));
        var process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        while (!isReady(process)) {
            if (waitFor(process, Duration.ofMillis(10))) {
                throw new ServerFailed(saidSince(before));
            }
        }
        return process;
    }

    private boolean isReady(Process process) throws IOException {
        return PostmasterFile.of(directory())
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isPresent();
    }

    /**
     * Stops the server of this directory, ours or one left over by a killed run; open transactions are rolled back.
     *
     * <p>PostgreSQL 18 may wait for ever when it is asked to stop while it recovers from the death of one of its
     * helpers. Then it is stopped as a power cut would: the next start repeats from the log what was committed.
     *
     * @param patience how long it may take to end in order
     */
    void stop(Duration patience) throws IOException {
        try {
            stop("fast", patience);
        } catch (ServerFailed slow) {
            try {
                stop("immediate", Duration.ofSeconds(10));
            } catch (ServerFailed deaf) {
                kill();
            }
        }
    }

    private void stop(String mode, Duration patience) throws IOException {
        var seconds = Long.toString(patience.toSeconds());
        run(patience.plusSeconds(5), "", command(
                "pg_ctl", "-D", directory().toString(), "-m", mode, "-w", "-t", seconds, "stop"));
    }

    private void kill() throws IOException {
        PostmasterFile.of(directory())
                .filter(file -> file.isServerOf(directory()))
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .ifPresent(server -> {
                    var helpers = server.children().toList();
                    server.destroyForcibly();
                    helpers.forEach(ProcessHandle::destroyForcibly);
                });
    }

    private void startNewLogWhenLong() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String saidSince(long position) throws IOException {
        try (var channel = Files.newByteChannel(log(), StandardOpenOption.READ)) {
            channel.position(position);
            var bytes = Channels.newInputStream(channel).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(user.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Runs a program to its end and gives back what it said. */
    private String run(Duration limit, String input, List<String> command) throws IOException {
        var output = Files.createTempFile("gongkai", ".out");
        try {
            var process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            if (!waitFor(process, limit)) {
                process.destroyForcibly();
                throw new ServerFailed("no end after " + limit.toSeconds() + " s: " + command);
            }
            var said = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new ServerFailed(said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }

    static boolean waitFor(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for PostgreSQL", e));
        }
    }

    /** One of PostgreSQL's programs gave up; the message is what it said. */
    static final class ServerFailed extends IOException {
        ServerFailed(String said) {
            super(said.strip());
        }

        boolean says(String words) {
            return String.valueOf(getMessage()).contains(words);
        }

        /** The line that tells why, without the others around it. */
        String reason() {
            return String.valueOf(getMessage())
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                    .reduce((first, last) -> last)
                    .orElseGet(() -> String.valueOf(getMessage()).lines().reduce("", (first, last) -> last));
        }
    }
}

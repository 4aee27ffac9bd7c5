package org.gongkai.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.database.Cluster.ServerFailed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The town edition's PostgreSQL: a server of this program's own, on loopback only, that keeps everything in one folder.
 * It is started again when somebody kills it. What a killed run has left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(20);
    private static final Duration LEFTOVER_STOP = Duration.ofSeconds(5);
    private static final Duration ORDERLY_STOP = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long ROOM_TO_WORK = 64L << 20;
    private static final int PORT_TRIES = 5;

    private final Cluster cluster;
    private final FileChannel lock;
    private final int port;
    private Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(Cluster cluster, FileChannel lock, int port, Process process) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the server of a folder; the folder and an empty database in it are made if they are not there.
     *
     * @param home folder for the server alone, {@code data/postgres}
     * @throws CannotWorkHere with one line for people if this machine or folder does not allow it
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, null, List.of());
    }

    /**
     * @param installed the server's programs, or null for those of this program's own archive
     * @param settings {@code name=value} beyond the usual ones
     */
    static EmbeddedPostgres start(Path home, @Nullable PostgresBinaries installed, List<String> settings) {
        var made = Files.exists(home) ? Folders.writable(home) : Folders.passable(home);
        var lock = lock(made);
        try {
            var binaries = installed == null ? PostgresBinaries.unpackedIn(made) : installed;
            Room.require(made, ROOM_TO_WORK);
            var cluster = Cluster.in(made, binaries, settings);
            stopLeftover(cluster);
            var server = startOnFreePort(cluster, lock);
            server.watch();
            return server;
        } catch (IOException | RuntimeException e) {
            close(lock);
            throw e instanceof CannotWorkHere told ? told : failed(made, e);
        }
    }

    /** Where the server of a folder listens that another program runs; empty when none does. */
    static Optional<DatabaseAddress> running(Path home) throws IOException {
        var directory = home.toRealPath().resolve("cluster");
        var file = PostmasterFile.of(directory).filter(PostmasterFile::ready).filter(f -> f.isServerOf(directory));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var cluster = new Cluster(home.toRealPath(), new PostgresBinaries(home), new ServerUser.SameUser(), List.of());
        return Optional.of(cluster.address(file.get().port()));
    }

    /** Whether a running program holds this folder; a server that a killed one has left does not count. */
    static boolean isInUse(Path home) throws IOException {
        try (var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException sameProgram) {
            return true;
        }
    }

    /** JDBC address of the program's database. */
    public DatabaseAddress address() {
        try {
            return cluster.address(port);
        } catch (IOException e) {
            throw failed(cluster.home(), e);
        }
    }

    DatabaseAddress administratorAddress() throws IOException {
        return cluster.administratorAddress(port);
    }

    /** Process of the server. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Stops the server and waits for it; what was committed is on the disk. Close connection pools first. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                if (process.isAlive()) {
                    cluster.stop(ORDERLY_STOP);
                    Cluster.waitFor(process, LEFTOVER_LIMIT);
                }
            } catch (IOException e) {
                LOG.warn("PostgreSQL did not stop in time; the next start cleans up: {}", e.getMessage());
            } finally {
                close(lock);
            }
        }
    }

    private static FileChannel lock(Path home) {
        try {
            var channel = FileChannel.open(
                    home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException sameProgram) {
                // told below
            }
            channel.close();
        } catch (IOException e) {
            throw failed(home, e);
        }
        throw new CannotWorkHere(
                "数据目录正由另一个正在运行的程序使用：%s。".formatted(home),
                "Another running program uses this data folder: %s".formatted(home));
    }

    private static void close(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder could not be given back: {}", e.getMessage());
        }
    }

    /** PostgreSQL outlives a program that was killed. */
    private static void stopLeftover(Cluster cluster) throws IOException {
        var left = PostmasterFile.of(cluster.directory());
        if (left.isEmpty()) {
            return;
        }
        if (left.get().isServerOf(cluster.directory())) {
            LOG.info("Stopping the PostgreSQL server (process {}) that a killed run has left.", left.get().pid());
            cluster.stop(LEFTOVER_STOP);
        } else if (ProcessHandle.of(left.get().pid()).isPresent()) {
            left.get().disown(cluster.directory());
        }
    }

    private static EmbeddedPostgres startOnFreePort(Cluster cluster, FileChannel lock) throws IOException {
        for (int tries = 1; ; tries++) {
            int port = freePort(cluster.home().resolve("port"), tries);
            try {
                var process = startAfterLeftovers(cluster, port);
                Files.writeString(cluster.home().resolve("port"), Integer.toString(port));
                return new EmbeddedPostgres(cluster, lock, port, process);
            } catch (ServerFailed e) {
                if (tries == PORT_TRIES || !e.says("could not create any TCP/IP sockets")) {
                    throw e;
                }
            }
        }
    }

    /** When the server alone was killed, its helpers need a moment to notice; PostgreSQL refuses to start until then. */
    private static Process startAfterLeftovers(Cluster cluster, int port) throws IOException {
        var giveUp = Instant.now().plus(LEFTOVER_LIMIT);
        while (true) {
            try {
                return cluster.start(port);
            } catch (ServerFailed e) {
                boolean leftovers = e.says("shared memory block") || e.says("lock file \"postmaster.pid\"");
                if (!leftovers || Instant.now().isAfter(giveUp)) {
                    throw e;
                }
                pause(Duration.ofMillis(200));
            }
        }
    }

    /** The port of last time if it is free, so that an address written down stays true. */
    private static int freePort(Path last, int tries) throws IOException {
        if (tries == 1 && Files.exists(last)) {
            try (var socket = new ServerSocket(
                    Integer.parseInt(Files.readString(last).strip()), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException | NumberFormatException taken) {
                // any other will do
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server again whenever it ends before this program wants it to. */
    private void watch() {
        Thread.ofPlatform().name("postgres-watch").daemon().start(() -> {
            var pause = SHORTEST_PAUSE;
            while (!closing) {
                current().onExit().join();
                pause = startedAgain() ? SHORTEST_PAUSE : longer(pause);
                pause(pause);
            }
        });
    }

    private synchronized Process current() {
        return process;
    }

    private synchronized boolean startedAgain() {
        if (closing) {
            return true;
        }
        try {
            LOG.warn("PostgreSQL has ended (exit status {}); starting it again.", process.exitValue());
            process = startAfterLeftovers(cluster, port);
            return true;
        } catch (IOException e) {
            LOG.error(failed(cluster.home(), e).getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CannotWorkHere failed(Path home, Exception cause) {
        var reason = cause instanceof ServerFailed server ? server.reason() : String.valueOf(cause.getMessage());
        if (reason.contains("No space left on device")) {
            return new CannotWorkHere(
                    "磁盘已满：%s。".formatted(home), "The disk is full: %s".formatted(home), cause);
        }
        if (reason.contains("incompatible with server")) {
            return new CannotWorkHere(
                    "数据目录由另一版本的 PostgreSQL 建立，本程序不能使用：%s。".formatted(home),
                    "The data folder was made by another version of PostgreSQL: %s".formatted(home),
                    cause);
        }
        return new CannotWorkHere(
                "数据库无法启动（日志：%s）。".formatted(home.resolve("server.log")),
                "The database does not start (log: %s): %s".formatted(home.resolve("server.log"), reason),
                cause);
    }
}

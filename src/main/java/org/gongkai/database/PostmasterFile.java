package org.gongkai.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes about itself into {@code postmaster.pid} of its data directory. The file stays behind when the
 * server is killed, and its pid may since belong to a stranger.
 *
 * @param pid process of the server
 * @param port where it listens; 0 while it does not know yet
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean ready) {
    /** Above the highest number that Linux gives to a process (4194304). */
    private static final int NOBODYS_PID = 99_999_999;

    /** Reads the file of a data directory; empty when there is none or it is only half written. */
    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.isEmpty() || lines.getFirst().isBlank()) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0,
                    lines.size() > 7 && lines.get(7).strip().equals("ready")));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Whether the process is alive and really a postgres of this data directory. */
    boolean isServerOf(Path cluster) {
        try {
            var commandLine = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            var arguments = List.of(commandLine.split("\0", -1));
            return arguments.getFirst().endsWith("postgres") && arguments.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Takes the number of a stranger's process out of the file, else PostgreSQL would take the stranger for a running
     * server and not start. The rest stays: by it PostgreSQL sees helpers that have not ended yet.
     */
    void disown(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        Files.writeString(file, Files.readString(file).replaceFirst("^\\d+", Integer.toString(NOBODYS_PID)));
    }
}

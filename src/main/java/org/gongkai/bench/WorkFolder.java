package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Where a bench keeps the program's data while it measures. */
final class WorkFolder {
    private WorkFolder() {}

    /** A new folder that a database server under another user's name can pass. */
    static Path make() throws IOException {
        return Files.setPosixFilePermissions(Files.createTempDirectory("gongkai-bench"), PosixFilePermissions.fromString("rwx--x--x"));
    }

    static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

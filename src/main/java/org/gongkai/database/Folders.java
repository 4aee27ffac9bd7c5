package org.gongkai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders that come and go. */
final class Folders {
    private Folders() {}

    /**
     * Makes a folder with all its parents.
     *
     * @throws CannotWorkHere if it cannot be made or not written to
     */
    static Path writable(Path folder) {
        try {
            Path made = Files.createDirectories(folder).toRealPath();
            Files.delete(Files.createTempFile(made, "writable", null));
            return made;
        } catch (IOException e) {
            throw new CannotWorkHere(
                    "数据目录不可写：%s。".formatted(folder.toAbsolutePath()),
                    "The data folder cannot be written to: %s".formatted(folder.toAbsolutePath()),
                    e);
        }
    }

    /**
     * Makes a folder with all its parents that other users may pass, but not list.
     *
     * @throws CannotWorkHere if it cannot be made or not written to
     */
    static Path passable(Path folder) {
        Path made = writable(folder);
        try {
            return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it; one that is not there is no error. */
    static void delete(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // nothing to delete
        }
    }
}

package org.gongkai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** A folder for a program that several test classes share: it is removed when the JVM ends, not when a class does. */
public final class JvmFolder {
    private JvmFolder() {}

    /** @param name how the folder's name begins */
    public static Path fresh(String name) {
        try {
            var folder = Objects.requireNonNull(Files.createTempDirectory(name));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Not removed: " + folder, e);
        }
    }
}

package org.gongkai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk: a database that runs out of it in the middle of work is harder to help than one that says so. */
final class Room {
    private Room() {}

    /**
     * Checks that {@code bytes} are free where the folder lies.
     *
     * @throws CannotWorkHere if they are not
     */
    static void require(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new CannotWorkHere(
                    "磁盘空间不足：%s 只剩 %d MB，需要 %d MB。".formatted(folder, free >> 20, bytes >> 20),
                    "The disk is too full: %s has %d MB left and %d MB are needed."
                            .formatted(folder, free >> 20, bytes >> 20));
        }
    }
}

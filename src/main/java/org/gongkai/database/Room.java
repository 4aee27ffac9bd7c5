package org.gongkai.database;

import java.nio.file.Path;

/** Room on the disk: a database that runs out of it in the middle of work is harder to help than one that says so. */
final class Room {
    private Room() {}

    /**
     * Checks that {@code bytes} are free where the folder lies.
     *
     * @throws CannotWorkHere if they are not
     */
    static void require(Path folder, long bytes) {
        // Not Files.getFileStore: it looks for the mount point, which a chroot or a container need not show.
        long free = folder.toFile().getUsableSpace();
        if (free < bytes) {
            throw new CannotWorkHere(
                    "磁盘空间不足：%s 只剩 %d MB，需要 %d MB。".formatted(folder, free >> 20, bytes >> 20),
                    "The disk is too full: %s has %d MB left and %d MB are needed."
                            .formatted(folder, free >> 20, bytes >> 20));
        }
    }
}

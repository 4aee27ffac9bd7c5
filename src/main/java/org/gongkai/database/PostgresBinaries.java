package org.gongkai.database;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs: {@code initdb}, {@code postgres}, {@code pg_ctl}.
 *
 * @param bin folder that holds them
 */
record PostgresBinaries(Path bin) {
    private static final Set<PosixFilePermission> READABLE_BY_ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Room that the unpacked programs and a new, empty cluster take, in bytes, with as much again to work. */
    static final long ROOM_TO_BEGIN = 250L << 20;

    Path program(String name) {
        return bin.resolve(name);
    }

    /**
     * The programs inside this one's own archive, unpacked into a folder of {@code home}; once per version, however
     * many programs ask at the same time.
     *
     * @throws CannotWorkHere on a processor for which there are none
     */
    static PostgresBinaries unpackedIn(Path home) throws IOException {
        URL archive = archive();
        // The checksum that the jar keeps names the folder: a newer server never meets an older one's files.
        var name = "server-%08x".formatted(((JarURLConnection) archive.openConnection()).getJarEntry().getCrc());
        Path folder = home.resolve(name);
        if (!Files.isDirectory(folder)) {
            Room.require(home, ROOM_TO_BEGIN);
            Path fresh = home.resolve(name + "." + UUID.randomUUID() + ".unpacking");
            unpack(archive, fresh);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (DirectoryNotEmptyException | FileAlreadyExistsException another) {
                Folders.delete(fresh); // somebody else was first; theirs is the same
            }
        }
        return new PostgresBinaries(folder.resolve("bin"));
    }

    private static URL archive() {
        var processor = System.getProperty("os.arch");
        var name = switch (processor) {
            case "amd64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        };
        URL archive = name.isEmpty() ? null : PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new CannotWorkHere(
                    "没有适合本机处理器（%s）的数据库程序，请用 --database-url 指定一个 PostgreSQL 服务器。".formatted(processor),
                    "There is no database server for this processor (%s): name one with --database-url.".formatted(processor));
        }
        return archive;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        makeFolders(folder);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a")) { // static libraries are for compilers
                    write(entry, tar, folder.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        if (entry.isDirectory()) {
            makeFolders(target);
            return;
        }
        makeFolders(requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, program ? READABLE_BY_ALL : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Readable by the server's user whatever this program's umask is. */
    private static void makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolders(requireNonNull(folder.getParent()));
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, READABLE_BY_ALL);
        }
    }
}

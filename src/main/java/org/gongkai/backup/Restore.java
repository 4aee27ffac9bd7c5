package org.gongkai.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;

/**
 * Lays an archive down where nothing is yet. The whole archive is checked first; rows come last and in one transaction,
 * so that a restore that was cut short is never taken for data.
 */
public final class Restore {
    private final ZipFile archive;
    private final Manifest manifest;

    private Restore(ZipFile archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /**
     * Puts everything back.
     *
     * @return the moment at which the backup was made
     * @throws CannotWorkHere if the archive is damaged or newer than this program, or the target is not empty; nothing
     *     was changed then
     */
    public static Instant from(Path source, DatabaseSettings settings) {
        requireEmpty(settings.data());
        try (var archive = new ZipFile(source.toFile())) {
            var restore = new Restore(archive, Manifest.parse(text(archive, Manifest.NAME)));
            restore.check();
            restore.lay(settings);
            return restore.manifest.made();
        } catch (Damaged | ZipException e) {
            throw new CannotWorkHere(
                    "备份文件已损坏，未作任何改动：%s。".formatted(source),
                    "The backup is damaged and nothing was changed: %s (%s)".formatted(source, e.getMessage()),
                    e);
        } catch (Manifest.NewerFormat e) {
            throw new CannotWorkHere(
                    "备份由更新版本的程序写成，未作任何改动：%s。".formatted(source),
                    "The backup was written by a newer version of this program; nothing was changed: " + source,
                    e);
        } catch (IOException | SQLException e) {
            throw new CannotWorkHere("恢复未能完成。", "The restore was not completed: " + e.getMessage(), e);
        }
    }

    private static void requireEmpty(Path data) {
        try {
            if (Files.exists(data) && !isEmpty(data)) {
                throw new CannotWorkHere(
                        "目标数据目录不是空的，未作任何改动：%s。".formatted(data),
                        "The data folder to restore into is not empty; nothing was changed: " + data);
            }
        } catch (IOException e) {
            throw new CannotWorkHere(
                    "数据目录无法读取：%s。".formatted(data), "The data folder cannot be read: " + data, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.findAny().isEmpty();
        }
    }

    /** Reads everything once: lengths, checksums, and that the archive holds these parts and no others. */
    private void check() throws IOException {
        var expected = new HashSet<>(List.of(Manifest.NAME));
        for (var part : manifest.parts()) {
            expected.add(part.name());
            if (part.isFile() && leadsOutside(part.shortName())) {
                throw new Damaged(part.name());
            }
            try (var content = open(part)) {
                content.transferTo(OutputStream.nullOutputStream());
                content.requireUnchanged();
            }
        }
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (!expected.contains(entry.getName())) {
                throw new Damaged(entry.getName());
            }
        }
    }

    private static boolean leadsOutside(String path) {
        var folder = Path.of("/data");
        return !folder.resolve(path).normalize().startsWith(folder);
    }

    private void lay(DatabaseSettings settings) throws IOException, SQLException {
        var began = false;
        try (var database = DatabaseAccess.makeBare(settings)) {
            began = true;
            database.makeTables(manifest.tables());
            layFiles(settings.data());
            try (var connection = database.dataSource().getConnection()) {
                layRows(connection);
            }
            database.bringUpToDate();
            began = false;
        } finally {
            if (began) {
                deleteContent(settings.data()); // it was empty, so all of it is ours
            }
        }
    }

    private void layFiles(Path data) throws IOException {
        for (var part : manifest.parts().stream().filter(Part::isFile).toList()) {
            Path target = data.resolve(part.shortName()).normalize();
            Files.createDirectories(requireNonNull(target.getParent()));
            try (var content = open(part)) {
                Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(part.mode()));
            }
        }
    }

    private void layRows(Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        var tables = new Tables(connection);
        var names = tables.inOrder();
        tables.empty(names);
        for (var part : manifest.parts().stream().filter(Part::isTable).toList()) {
            try (var content = open(part)) {
                tables.read(part.shortName(), content);
            }
        }
        for (var line : text(archive, Part.SEQUENCES).lines().toList()) {
            tables.continueSequence(line);
        }
        tables.wake(names);
        connection.commit();
    }

    private static void deleteContent(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String text(ZipFile archive, String name) throws IOException {
        var entry = archive.getEntry(name);
        if (entry == null) {
            throw new Damaged(name);
        }
        try (var content = archive.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Content open(Part part) throws IOException {
        var entry = archive.getEntry(part.name());
        if (entry == null) {
            throw new Damaged(part.name());
        }
        return new Content(part, archive.getInputStream(entry));
    }

    /** The content of one part, compared with what the manifest says about it. */
    private static final class Content extends DigestInputStream {
        private final Part part;

        Content(Part part, InputStream in) {
            super(in, Backup.sha256());
            this.part = part;
        }

        void requireUnchanged() throws Damaged {
            if (!HexFormat.of().formatHex(getMessageDigest().digest()).equals(part.sha256())) {
                throw new Damaged(part.name());
            }
        }
    }
}

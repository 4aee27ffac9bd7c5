package org.gongkai.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;

/**
 * Writes an installation into one archive: every row as of one moment, every file, the keys, the published pages. The
 * program may go on working meanwhile. Files are added after the rows: content is kept before a row names it, and never
 * changed, so each row finds its file.
 */
public final class Backup {
    /** What the program makes again by itself, or what belongs to one machine. */
    private static final List<Path> LEFT_OUT =
            List.of(Path.of("postgres"), Path.of("index"), Path.of("site-unfinished"), Path.of("files", "incoming"));

    private final List<Part> parts = new ArrayList<>();
    private final ZipOutputStream archive;

    private Backup(ZipOutputStream archive) {
        this.archive = archive;
    }

    /**
     * Writes the archive, readable by its owner alone since it holds keys and personal data.
     *
     * @param target a file that is not there yet; it appears when it is whole
     * @return how many rows it holds
     * @throws CannotWorkHere if there are no data, or the archive cannot be written
     */
    public static long write(DatabaseSettings settings, Path target, Clock clock) {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (var database = DatabaseAccess.open(settings)) {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString(), null, "is there already");
            }
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long rows;
            try (var archive = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                rows = new Backup(archive).write(database, settings.data(), clock);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException | SQLException e) {
            throw new CannotWorkHere(
                    "备份未能写成：%s。".formatted(target), "The backup was not written: " + e.getMessage(), e);
        }
    }

    private long write(DatabaseAccess database, Path data, Clock clock) throws IOException, SQLException {
        long rows;
        try (var connection = database.dataSource().getConnection()) {
            rows = addRows(connection);
        }
        addFiles(data);
        var manifest = new Manifest(database.version().orElseThrow(), clock.instant(), parts);
        archive.putNextEntry(new ZipEntry(Manifest.NAME));
        archive.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    private long addRows(Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            var tables = new Tables(connection);
            long rows = 0;
            for (var table : tables.inOrder()) {
                rows += add(Part.TABLE + table, "rw-------", out -> tables.write(table, out));
            }
            var sequences = String.join("\n", tables.sequences());
            add(Part.SEQUENCES, "rw-------", out -> {
                out.write(sequences.getBytes(StandardCharsets.UTF_8));
                return 0;
            });
            return rows;
        } finally {
            connection.rollback();
        }
    }

    private void addFiles(Path data) throws IOException, SQLException {
        if (!Files.isDirectory(data)) {
            return; // an external database, and nothing was kept or published yet
        }
        List<Path> files;
        try (var found = Files.walk(data)) {
            files = found.filter(path -> LEFT_OUT.stream().noneMatch(data.relativize(path)::startsWith))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        for (var file : files) {
            try (var content = Files.newInputStream(file)) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                add(Part.FILE + data.relativize(file), mode, content::transferTo);
            } catch (NoSuchFileException gone) {
                // a page that was withdrawn since the folder was read
            }
        }
    }

    private long add(String name, String mode, Content content) throws IOException, SQLException {
        archive.putNextEntry(new ZipEntry(name));
        var counted = new Counted(archive, sha256());
        long result = content.writeTo(counted);
        archive.closeEntry();
        parts.add(Part.of(counted.getMessageDigest().digest(), counted.bytes, mode, name));
        return result;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private interface Content {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** Reckons length and checksum of what passes. */
    private static final class Counted extends DigestOutputStream {
        private long bytes;

        Counted(OutputStream out, MessageDigest digest) {
            super(out, digest);
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            super.write(b, off, len);
            bytes += len;
        }
    }
}

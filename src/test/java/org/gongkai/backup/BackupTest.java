package org.gongkai.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup of an installation and what comes back from it, compared row by row and byte by byte. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path empty;

    @BeforeAll
    static void makeABackupWhileTheProgramRuns() throws IOException {
        var settings = DatabaseSettings.in(folder.resolve("data"));
        try (var program = DatabaseAccess.make(settings)) {
            fill(JdbcClient.create(program.dataSource()));
            put("files/ab/abcdef", "一份附件\u0000\r\n", "rw-r--r--");
            put("keys/personal-data", "a secret key", "rw-------");
            put("site/wanlong/第一条 & 其他.html", "<p>湾龙镇</p>", "rw-r--r--");
            put("site-unfinished/half.html", "<p>", "rw-r--r--");
            long rows = Backup.write(settings, archive(), Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(rows).isEqualTo(rows(program.dataSource()).values().stream().mapToInt(List::size).sum());
        }
    }

    @Test
    void everyRowAndFileComesBack() throws IOException {
        var data = empty.resolve("data");
        assertThat(Restore.from(archive(), DatabaseSettings.in(data))).isEqualTo(NOW);
        try (var original = DatabaseAccess.open(DatabaseSettings.in(folder.resolve("data")));
                var restored = DatabaseAccess.open(DatabaseSettings.in(data))) {
            assertThat(rows(restored.dataSource()))
                    .isEqualTo(rows(original.dataSource()))
                    .containsKeys("authority", "audit_entry", "event_publication");
        }
        assertThat(files(data)).isEqualTo(files(folder.resolve("data"))).hasSize(3);
    }

    @Test
    void aRestoredDatabaseGoesOnWhereTheOldOneStood() {
        var settings = new DatabaseSettings(empty.resolve("data"), TestDatabase.bareUrl(), null, null);
        Restore.from(archive(), settings);
        try (var restored = DatabaseAccess.open(settings)) {
            var jdbc = JdbcClient.create(restored.dataSource());
            long next = jdbc.sql("insert into person (authority_id, name) values (1, '新人') returning id")
                    .query((rs, n) -> rs.getLong(1))
                    .single();
            assertThat(next).as("the number of a deleted row is not given again").isEqualTo(4);
            assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void theArchiveIsReadableByItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive()))).isEqualTo("rw-------");
    }

    @Test
    void aBackupOverwritesNothing() throws IOException {
        var taken = Files.writeString(empty.resolve("taken.zip"), "something else");
        var settings = DatabaseSettings.in(folder.resolve("data"));
        assertThatThrownBy(() -> Backup.write(settings, taken, Clock.systemUTC()))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("is there already");
        assertThat(taken).hasContent("something else");
    }

    @Test
    void aFolderWithSomethingInItIsNotTouched() throws IOException {
        Files.writeString(empty.resolve("note"), "mine");
        assertThatThrownBy(() -> Restore.from(archive(), DatabaseSettings.in(empty)))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("is not empty");
        assertThat(empty.resolve("note")).hasContent("mine");
        assertThat(empty.resolve("postgres")).doesNotExist();
    }

    @Test
    void aDatabaseWithTablesIsNotTouched() {
        var settings = new DatabaseSettings(empty.resolve("data"), TestDatabase.freshUrl(), null, null);
        assertThatThrownBy(() -> Restore.from(archive(), settings))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void anArchiveThatWasCutShortIsRefused() throws IOException {
        var bytes = Files.readAllBytes(archive());
        var half = Files.write(empty.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(half, "damaged");
    }

    @Test
    void anArchiveWithAChangedRowIsRefused() throws IOException {
        assertRefused(changed("database/authority", text -> text.replace("湾龙镇", "湾虎镇")), "damaged");
    }

    @Test
    void anArchiveWithAPathOutOfTheDataFolderIsRefused() throws IOException {
        var outside = changed("manifest", text -> text.replace("data/files/ab/abcdef", "data/../../abcdef"));
        assertRefused(outside, "damaged");
    }

    @Test
    void anArchiveOfANewerProgramIsRefused() throws IOException {
        assertRefused(changed("manifest", text -> text.replaceFirst("tables \\d+", "tables 999")), "newer version");
        assertRefused(changed("manifest", text -> text.replace("backup 1", "backup 2")), "newer version");
    }

    private void assertRefused(Path archive, String because) {
        var data = empty.resolve("data");
        var settings = new DatabaseSettings(data, TestDatabase.bareUrl(), null, null);
        assertThatThrownBy(() -> Restore.from(archive, settings))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining(because);
        assertThat(data.toFile().list()).as("nothing is left behind").isNullOrEmpty();
    }

    /** A copy of the archive with one part, and the names of all, rewritten. */
    private Path changed(String part, UnaryOperator<String> change) throws IOException {
        var copy = Files.createTempFile(empty, "changed", ".zip");
        try (var from = new ZipFile(archive().toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : Collections.list(from.entries())) {
                var content = from.getInputStream(entry).readAllBytes();
                var text = new String(content, StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(change.apply(entry.getName())));
                to.write(entry.getName().equals(part) ? change.apply(text).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return copy;
    }

    private static Path archive() {
        return folder.resolve("backup.zip");
    }

    private static void put(String name, String content, String mode) throws IOException {
        var file = folder.resolve("data").resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    /** Rows that are hard to write down: a parent that comes after its child, empty and missing, marks of the format. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                insert into authority (level, slug, name, short_name, name_en, phone, fax, request_channels) values
                    ('township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong', '', null, '{"web","当面, \\"口头\\""}'),
                    ('county', 'example', E'示范县\\t（虚构）\\n\\\\.\\n', '示范县', E'\\\\N', null, null, '{}')
                """).update();
        jdbc.sql("update authority set parent_id = 2 where id = 1").update();
        jdbc.sql("insert into person (authority_id, name) values (1, '甲'), (2, '乙'), (2, '丙')").update();
        jdbc.sql("delete from person where id = 3").update();
        jdbc.sql("""
                insert into audit_entry (position, at, actor, action, subject, detail, previous_hash, hash)
                values (1, '2026-01-01 00:00:00.123456+08', 'a', 'b', 'c', '', '\\x00ff'::bytea, '\\x5c0a09'::bytea)
                """).update();
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                values (gen_random_uuid(), 'l', 't', '{"a": "\\\\n"}', now())
                """).update();
    }

    private static Map<String, List<String>> rows(DataSource database) {
        var jdbc = JdbcClient.create(database);
        Map<String, List<String>> rows = new TreeMap<>();
        try (var connection = database.getConnection()) {
            for (var table : new Tables(connection).inOrder()) {
                rows.put(
                        table,
                        jdbc.sql("select t::text from \"%s\" t order by 1".formatted(table))
                                .query((rs, n) -> String.valueOf(rs.getString(1)))
                                .list());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static Map<String, String> files(Path data) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var found = Files.walk(data)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var name = data.relativize(file).toString();
                if (!name.startsWith("postgres") && !name.startsWith("site-unfinished")) {
                    var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    files.put(name, mode + " " + Files.readString(file));
                }
            }
        }
        return files;
    }
}

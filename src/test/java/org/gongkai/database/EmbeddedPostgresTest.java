package org.gongkai.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server with the settings of a town, not those of tests. */
class EmbeddedPostgresTest {
    /** A home made once and copied, since making one takes longer than all else. */
    private static Path made = Path.of("");

    private Path folder = Path.of("");
    private Path home = Path.of("");

    @BeforeAll
    static void makeHome() throws IOException {
        made = TestServer.passableFolder("gongkai-made");
        EmbeddedPostgres.start(made.resolve("postgres"), TestServer.ownBinaries(), List.of()).close();
    }

    @AfterAll
    static void deleteHome() throws IOException {
        Folders.delete(made);
    }

    @BeforeEach
    void copyHome() throws IOException, InterruptedException {
        folder = TestServer.passableFolder("gongkai-embedded");
        home = folder.resolve("postgres");
        new ProcessBuilder("cp", "-a", made.resolve("postgres").toString(), home.toString()).start().waitFor();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void everyCommitReachesTheDisk() throws IOException {
        try (var server = start()) {
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .allSatisfy(setting -> assertThat(text(server, "show " + setting)).isEqualTo("on"));
        }
    }

    @Test
    void onlyThisMachineReachesItAndOnlyWithThePassword() throws IOException {
        try (var server = start()) {
            assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            assertThatThrownBy(() -> DriverManager.getConnection(server.address().url(), "gongkai", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(server.address().password()).hasSize(48);
            assertThat(server.address().toString()).doesNotContain(server.address().password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServerIsNotRoot() throws IOException {
        try (var server = start()) {
            assertThat(effectiveUser(server.pid())).isNotEqualTo("0");
        }
    }

    @Test
    void rootWithoutPowersServesWhereNobodyElseMayPass() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root meets this case");
        Folders.delete(home);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (int run = 0; run < 2; run++) {
            try (var server = start()) {
                assertThat(text(server, "select 'here'")).isEqualTo("here");
                assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/uid_map"))).isBlank();
            }
        }
    }

    @Test
    void aRestartKeepsRowsPasswordAndPort() throws IOException {
        DatabaseAddress before;
        try (var server = start()) {
            jdbc(server).sql("create table kept as select 7 as value").update();
            before = server.address();
        }
        try (var server = start()) {
            assertThat(text(server, "select value::text from kept")).isEqualTo("7");
            assertThat(server.address()).isEqualTo(before);
        }
    }

    @Test
    void whatAKilledProgramLeftIsStoppedAndItsRowsAreThere() throws Exception {
        List<Integer> acknowledged;
        try (var program = Program.start(home, 0)) {
            program.awaitAcknowledgements(20);
            acknowledged = program.kill();
        }
        var cluster = home.toRealPath().resolve("cluster");
        var left = PostmasterFile.of(cluster).orElseThrow();
        assertThat(left.isServerOf(cluster)).as("the server outlives its program").isTrue();
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(left.isServerOf(cluster)).isFalse();
            assertThat(server.pid()).isNotEqualTo(left.pid());
            assertThat(numbers(server)).containsAll(acknowledged);
        }
    }

    @Test
    void aStrangerWhoHasTheOldProcessNumberIsLeftAlone() throws IOException {
        Path cluster;
        try (var server = start()) {
            cluster = home.resolve("cluster");
            Files.copy(cluster.resolve("postmaster.pid"), folder.resolve("copy"));
        }
        long stranger = ProcessHandle.current().pid();
        var stale = Files.readString(folder.resolve("copy")).replaceFirst("\\d+", Long.toString(stranger));
        Files.writeString(cluster.resolve("postmaster.pid"), stale);
        try (var server = start()) {
            assertThat(text(server, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void aKilledServerIsStartedAgain() throws Exception {
        try (var server = start();
                var pool = Pool.to(server.address(), 2)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table kept as select 7 as value").update();
            long before = server.pid();
            var killed = ProcessHandle.of(before).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            var patience = Instant.now().plus(Duration.ofSeconds(30));
            @Nullable String value = null;
            while (value == null && Instant.now().isBefore(patience)) {
                value = answer(jdbc);
            }
            assertThat(value).isEqualTo("7");
            assertThat(server.pid()).isNotEqualTo(before);
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsTold() throws IOException {
        try (var server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotWorkHere.class)
                    .hasMessageContaining("Another running program uses this data folder");
            assertThat(text(server, "select 'undisturbed'")).isEqualTo("undisturbed");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "a file where a folder should be");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("cannot be written to: " + file)
                .hasMessageContaining("数据目录不可写");
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> Room.require(folder, Long.MAX_VALUE))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("The disk is too full");
    }

    @Test
    void dataOfANewerProgramAreRefused() throws IOException {
        try (var server = start()) {
            Migrations.apply(source(server));
            jdbc(server).sql("""
                            insert into flyway_schema_history
                                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                            values (999, '999', 'of next year', 'SQL', 'V999__of_next_year.sql', 1, 'gongkai', 1, true)
                            """).update();
            assertThatThrownBy(() -> Migrations.apply(source(server)))
                    .isInstanceOf(CannotWorkHere.class)
                    .hasMessageContaining("made by a newer version of this program (tables 999)");
        }
    }

    @Test
    void dataOfAnotherMajorVersionOfTheServerAreRefused() throws IOException {
        start().close();
        Files.writeString(home.resolve("cluster/PG_VERSION"), "19\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("another version of PostgreSQL");
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(home, TestServer.ownBinaries(), List.of());
    }

    private static @Nullable String answer(JdbcClient jdbc) {
        try {
            return jdbc.sql("select value::text from kept").query((rs, n) -> requireNonNull(rs.getString(1))).single();
        } catch (RuntimeException away) {
            return null;
        }
    }

    private static String effectiveUser(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/status")).replaceFirst("(?s).*Uid:\\s+\\d+\\s+(\\d+).*", "$1");
    }

    private static List<Integer> numbers(EmbeddedPostgres server) {
        return jdbc(server).sql("select number from submission").query((rs, n) -> rs.getInt(1)).list();
    }

    private static String text(EmbeddedPostgres server, String sql) {
        return jdbc(server).sql(sql).query((rs, n) -> requireNonNull(rs.getString(1))).single();
    }

    private static JdbcClient jdbc(EmbeddedPostgres server) {
        return JdbcClient.create(source(server));
    }

    private static DriverManagerDataSource source(EmbeddedPostgres server) {
        var address = server.address();
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }
}

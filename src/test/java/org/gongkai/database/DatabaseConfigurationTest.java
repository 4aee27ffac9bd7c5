package org.gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as the running program wires it, and as commands find it. */
class DatabaseConfigurationTest {
    private Path data = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        data = TestServer.passableFolder("gongkai-data");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Folders.delete(data);
    }

    @Test
    void theProgramStartsItsOwnServerAndStopsItAfterThePool() throws IOException {
        var home = data.resolve("postgres");
        long pid;
        try (var program = program("--gongkai.data=" + data)) {
            assertThat(authorities(program.getBean(DataSource.class))).isZero();
            pid = PostmasterFile.of(home.toRealPath().resolve("cluster")).orElseThrow().pid();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(PostmasterFile.of(home.resolve("cluster"))).isEmpty();
    }

    @Test
    void theProgramUsesAServerThatIsNamed() {
        try (var program = program("--gongkai.data=" + data, "--gongkai.database-url=" + TestDatabase.freshUrl())) {
            assertThat(authorities(program.getBean(DataSource.class))).isZero();
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void anAddressThatIsNoneIsToldInOneLine() {
        assertThatThrownBy(() -> program("--gongkai.database-url=mysql://somewhere"))
                .satisfies(failure -> assertThat(CannotWorkHere.behind(failure).orElseThrow())
                        .hasMessageContaining("jdbc:postgresql://HOST/DATABASE"));
    }

    @Test
    void aServerThatDoesNotAnswerIsToldInOneLine() {
        assertThatThrownBy(() -> program("--gongkai.database-url=jdbc:postgresql://127.0.0.1:1/none?user=a&password=b"))
                .satisfies(failure -> assertThat(CannotWorkHere.behind(failure).orElseThrow())
                        .hasMessageContaining("cannot be reached"));
    }

    @Test
    void aCommandUsesTheRunningProgramsDatabase() {
        var settings = DatabaseSettings.in(data);
        try (var program = program("--gongkai.data=" + data);
                var command = DatabaseAccess.open(settings)) {
            add(program.getBean(DataSource.class));
            assertThat(authorities(command.dataSource())).isOne();
        }
    }

    @Test
    void aCommandStartsTheDatabaseForTheCallWhenNoProgramRuns() {
        try (var program = program("--gongkai.data=" + data)) {
            add(program.getBean(DataSource.class));
        }
        for (int call = 0; call < 2; call++) {
            try (var command = DatabaseAccess.open(DatabaseSettings.in(data))) {
                assertThat(authorities(command.dataSource())).isOne();
            }
        }
    }

    @Test
    void aCommandWithoutDataNamesTheCommandThatMakesThem() {
        assertThatThrownBy(() -> DatabaseAccess.open(DatabaseSettings.in(data)))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContaining("./gongkai demo");
        assertThat(data).isEmptyDirectory();
    }

    private static ConfigurableApplicationContext program(String... arguments) {
        return new SpringApplicationBuilder(Wiring.class).web(WebApplicationType.NONE).run(arguments);
    }

    private static void add(DataSource database) {
        JdbcClient.create(database).sql("""
                        insert into authority (level, slug, name, short_name, name_en)
                        values ('township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town')
                        """).update();
    }

    private static long authorities(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from authority")
                .query((rs, n) -> rs.getLong(1))
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Wiring {}
}

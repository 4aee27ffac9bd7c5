package org.gongkai.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the servers that tests run on, started when first asked for, stopped at the end of the JVM. */
final class TestServer {
    /** The program's own, PostgreSQL 18. */
    static final TestServer OWN = new TestServer("PostgreSQL of the program");
    /** The system's package, PostgreSQL 15 on Debian 12 and 17 on Debian 13. */
    static final TestServer DEBIAN = new TestServer("PostgreSQL of Debian");

    private static final String TEMPLATE = "template_of_tests";
    /** What no test looks at and every test waits for. */
    private static final List<String> FASTER =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400");

    private final AtomicInteger databases = new AtomicInteger();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final String name;
    private @Nullable EmbeddedPostgres server;

    private TestServer(String name) {
        this.name = name;
    }

    /** Whether this machine has it. */
    boolean isInstalled() {
        return this == OWN || debianBinaries() != null;
    }

    /** A new database with all tables. */
    synchronized HikariDataSource fresh() {
        var pool = Pool.to(freshAddress(), 8);
        pools.add(pool);
        return pool;
    }

    /** The address of a new database with all tables. */
    DatabaseAddress freshAddress() {
        return database(TEMPLATE);
    }

    /** The address of a new database with none. */
    DatabaseAddress bareAddress() {
        return database("template1");
    }

    private synchronized DatabaseAddress database(String template) {
        try {
            if (server == null) {
                server = start();
                makeTemplate(server);
            }
            return copy(server, template, "test_" + databases.incrementAndGet());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedPostgres start() throws IOException {
        Path home = passableFolder("gongkai-test-postgres");
        var started = EmbeddedPostgres.start(home, this == OWN ? ownBinaries() : debianBinaries(), FASTER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, home)));
        return started;
    }

    private void stop(EmbeddedPostgres started, Path home) {
        pools.forEach(HikariDataSource::close);
        started.close();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeTemplate(EmbeddedPostgres server) throws IOException, SQLException {
        try (var connection = source(server.administratorAddress()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s owner %s".formatted(TEMPLATE, Cluster.NAME));
        }
        Migrations.apply(source(at(server, TEMPLATE)));
    }

    private static DatabaseAddress copy(EmbeddedPostgres server, String template, String name) throws IOException {
        JdbcClient.create(source(server.administratorAddress()))
                .sql("create database %s template %s owner %s strategy file_copy".formatted(name, template, Cluster.NAME))
                .update();
        return at(server, name);
    }

    private static DatabaseAddress at(EmbeddedPostgres server, String database) {
        var address = server.address();
        return new DatabaseAddress(
                address.url().replaceFirst("[^/]+$", database), address.user(), address.password());
    }

    @Override
    public String toString() {
        return name;
    }

    private static PGSimpleDataSource source(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    /** A new folder that the server's user can reach. */
    static Path passableFolder(String name) throws IOException {
        return Files.setPosixFilePermissions(
                Files.createTempDirectory(name), PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Unpacked once into the build's folder, not for each JVM. */
    static PostgresBinaries ownBinaries() throws IOException {
        return PostgresBinaries.unpackedIn(Folders.writable(Path.of("target", "postgres")));
    }

    private static @Nullable PostgresBinaries debianBinaries() {
        var named = System.getProperty("gongkai.test.postgres-bin");
        var candidates = named != null
                ? List.of(Path.of(named))
                : List.of(Path.of("/usr/lib/postgresql/15/bin"), Path.of("/usr/lib/postgresql/17/bin"));
        return candidates.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .findFirst()
                .map(PostgresBinaries::new)
                .orElse(null);
    }
}

package org.gongkai.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database for one call of the command line: the running program's, else started for the call and stopped with it.
 */
public final class DatabaseAccess implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final @Nullable EmbeddedPostgres own;
    private final Thread atInterrupt = new Thread(this::closeBoth, "database-access-end");

    private DatabaseAccess(DatabaseAddress address, @Nullable EmbeddedPostgres own) {
        this.pool = Pool.to(address, CONNECTIONS);
        this.own = own;
        Runtime.getRuntime().addShutdownHook(atInterrupt);
    }

    /**
     * Opens the database of the settings.
     *
     * @throws CannotWorkHere if there are no data yet (the message names the command that makes them) or they cannot be
     *     reached
     */
    public static DatabaseAccess open(DatabaseSettings settings) {
        var external = settings.external();
        if (external.isPresent()) {
            return migrated(new DatabaseAccess(external.get(), null));
        }
        if (!exists(settings)) {
            throw noData(settings.data());
        }
        try {
            var running = EmbeddedPostgres.running(settings.postgresHome());
            if (running.isPresent() && EmbeddedPostgres.isInUse(settings.postgresHome())) {
                return new DatabaseAccess(running.get(), null);
            }
        } catch (IOException e) {
            throw new CannotWorkHere(
                    "无法读取数据目录：%s。".formatted(settings.data()),
                    "The data folder cannot be read: %s".formatted(settings.data()),
                    e);
        }
        return startedForTheCall(settings);
    }

    /** Whether there are data that {@link #open} could find. */
    public static boolean exists(DatabaseSettings settings) {
        return settings.external().isPresent() || Files.isDirectory(settings.postgresHome().resolve("cluster"));
    }

    /**
     * Makes the database of the settings if it is not there, and opens it; for commands that bring data.
     *
     * @throws CannotWorkHere if it cannot be made here
     */
    public static DatabaseAccess make(DatabaseSettings settings) {
        return exists(settings) ? open(settings) : startedForTheCall(settings);
    }

    /**
     * A database without tables for {@code restore}, made if it is not there.
     *
     * @throws CannotWorkHere if there are tables already
     */
    public static DatabaseAccess makeBare(DatabaseSettings settings) {
        if (settings.external().isEmpty() && exists(settings)) {
            throw notEmpty();
        }
        var access = settings.external().map(address -> new DatabaseAccess(address, null)).orElseGet(() -> started(settings));
        try {
            if (Migrations.version(access.pool).isPresent()) {
                throw notEmpty();
            }
            return access;
        } catch (RuntimeException e) {
            access.close();
            throw e;
        }
    }

    /** Version of the tables, as the newest file in {@code db/migration} names it; empty when there are none. */
    public Optional<String> version() {
        return Migrations.version(pool);
    }

    /**
     * Makes the tables as they were in a version of this program, and no newer.
     *
     * @throws CannotWorkHere if this program is older than that
     */
    public void makeTables(String version) {
        Migrations.applyUntil(pool, version);
    }

    /** Brings the tables to this program's version. */
    public void bringUpToDate() {
        Migrations.apply(pool);
    }

    private static DatabaseAccess startedForTheCall(DatabaseSettings settings) {
        return migrated(started(settings));
    }

    private static DatabaseAccess started(DatabaseSettings settings) {
        var own = EmbeddedPostgres.start(settings.postgresHome());
        return new DatabaseAccess(own.address(), own);
    }

    private static CannotWorkHere notEmpty() {
        return new CannotWorkHere(
                "目标数据库不是空的，未作任何改动。", "The database to restore into is not empty; nothing was changed.");
    }

    private static DatabaseAccess migrated(DatabaseAccess access) {
        try {
            Migrations.apply(access.pool);
            return access;
        } catch (RuntimeException e) {
            access.close();
            throw e;
        }
    }

    private static CannotWorkHere noData(Path data) {
        return new CannotWorkHere(
                "%s 中还没有数据：用 ./gongkai demo 载入示例数据，或用 ./gongkai serve 开始使用。".formatted(data),
                "There are no data in %s yet: ./gongkai demo lays down sample data, ./gongkai serve begins real work."
                        .formatted(data));
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        closeBoth();
        try {
            Runtime.getRuntime().removeShutdownHook(atInterrupt);
        } catch (IllegalStateException endingAnyway) {
            // the hook is what closes us
        }
    }

    private synchronized void closeBoth() {
        pool.close();
        if (own != null) {
            own.close();
        }
    }
}

package org.gongkai.database;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Brings the tables of a database to this program's version; the files are in {@code db/migration}. */
final class Migrations {
    private Migrations() {}

    static void apply(DataSource database) {
        apply(Flyway.configure().dataSource(database).load());
    }

    /** @throws CannotWorkHere if this program does not know the version */
    static void applyUntil(DataSource database, String version) {
        var wanted = MigrationVersion.fromVersion(version);
        var known = Flyway.configure().dataSource(database).load().info().all();
        if (Arrays.stream(known).noneMatch(m -> wanted.equals(m.getVersion()))) {
            throw newer(wanted);
        }
        apply(Flyway.configure().dataSource(database).target(wanted).load());
    }

    /** The version of a database's tables; empty when there are none. */
    static Optional<String> version(DataSource database) {
        try {
            var current = Flyway.configure().dataSource(database).load().info().current();
            return Optional.ofNullable(current).map(m -> String.valueOf(m.getVersion()));
        } catch (FlywayException e) {
            throw unreachable(e);
        }
    }

    /**
     * @throws CannotWorkHere if the database was made by a newer version of the program, or by another build of it
     */
    static void apply(Flyway flyway) {
        try {
            Arrays.stream(flyway.info().applied())
                    .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS
                            || m.getState() == MigrationState.FUTURE_FAILED)
                    .findFirst()
                    .ifPresent(Migrations::refuse);
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new CannotWorkHere(
                    "数据库由本程序的另一个构建建立，表结构不一致；程序未作任何改动。",
                    "The database was made by another build of this program, whose tables differ; nothing was changed.",
                    e);
        } catch (FlywayException e) {
            throw unreachable(e);
        }
    }

    private static void refuse(MigrationInfo future) {
        throw newer(future.getVersion());
    }

    private static CannotWorkHere newer(@Nullable MigrationVersion version) {
        return new CannotWorkHere(
                "数据由更新版本的程序建立（数据表版本 %s），请使用该版本或更新的版本；未作任何改动。".formatted(version),
                "The data were made by a newer version of this program (tables %s): use that one; nothing was changed."
                        .formatted(version));
    }

    private static CannotWorkHere unreachable(FlywayException cause) {
        return new CannotWorkHere(
                "无法连接数据库或建立数据表。",
                "The database cannot be reached or its tables cannot be made: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                cause);
    }
}

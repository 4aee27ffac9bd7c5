package org.gongkai.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the data are.
 *
 * @param data the program's data folder
 * @param url JDBC address of a server, with or without user and password; null for the program's own server
 */
public record DatabaseSettings(Path data, @Nullable String url, @Nullable String user, @Nullable String password) {
    /** Data in a folder and the program's own server in it. */
    public static DatabaseSettings in(Path data) {
        return new DatabaseSettings(data, null, null, null);
    }

    Path postgresHome() {
        return data.resolve("postgres");
    }

    /**
     * The server that was named, if one was.
     *
     * @throws CannotWorkHere if the address is none of PostgreSQL's
     */
    Optional<DatabaseAddress> external() {
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotWorkHere(
                    "数据库地址应为 jdbc:postgresql://主机/数据库 的形式。",
                    "The database address must look like jdbc:postgresql://HOST/DATABASE");
        }
        return Optional.of(new DatabaseAddress(url, orEmpty(user), orEmpty(password)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

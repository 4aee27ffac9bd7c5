package org.gongkai.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: one server for the whole JVM, each {@link #fresh()} a new database with all tables and
 * no rows, within some hundredths of a second. On which server it lies {@link OnBothServers} says.
 */
public final class TestDatabase {
    private static final InheritableThreadLocal<@Nullable TestServer> CURRENT = new InheritableThreadLocal<>();

    private TestDatabase() {}

    /** A new database, closed at the end of the JVM. */
    public static DataSource fresh() {
        return current().fresh();
    }

    /** A new database as one address with user and password, for {@code gongkai.database-url}. */
    public static String freshUrl() {
        return url(current().freshAddress());
    }

    /** A new database without any table. */
    public static String bareUrl() {
        return url(current().bareAddress());
    }

    private static String url(DatabaseAddress address) {
        return "%s?user=%s&password=%s"
                .formatted(
                        address.url(),
                        URLEncoder.encode(address.user(), StandardCharsets.UTF_8),
                        URLEncoder.encode(address.password(), StandardCharsets.UTF_8));
    }

    static void use(@Nullable TestServer server) {
        if (server == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(server);
        }
    }

    private static TestServer current() {
        var server = CURRENT.get();
        return server == null ? TestServer.OWN : server;
    }
}

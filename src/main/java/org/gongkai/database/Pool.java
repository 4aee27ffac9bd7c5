package org.gongkai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections that are kept open. */
final class Pool {
    /** A page tells that the database is away instead of letting people wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** A server that keeps silent this long in the middle of a statement is gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private Pool() {}

    /** Opens connections when they are asked for, so that the program starts and recovers without its database. */
    static HikariDataSource to(DatabaseAddress address, int size) {
        var config = new HikariConfig();
        config.setPoolName("gongkai");
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) { // else the URL names them
            config.setUsername(address.user());
            config.setPassword(address.password());
        }
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "gongkai");
        config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        config.addDataSourceProperty("socketTimeout", LONGEST_SILENCE.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        // The details of an error quote rows, and rows hold personal data.
        config.addDataSourceProperty("logServerErrorDetail", false);
        return new SharedPool(config);
    }
}

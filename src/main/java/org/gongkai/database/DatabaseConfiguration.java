package org.gongkai.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** The running program's database: the server that {@code gongkai.database-url} names, else its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 12;

    @Bean
    DatabaseSettings databaseSettings(
            @Value("${gongkai.data:data}") Path data,
            @Value("${gongkai.database-url:#{null}}") @Nullable String url,
            @Value("${gongkai.database-user:#{null}}") @Nullable String user,
            @Value("${gongkai.database-password:#{null}}") @Nullable String password) {
        return new DatabaseSettings(data, url, user, password);
    }

    /** Closed after the pool, which depends on it. */
    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings) {
        return DatabaseServer.of(settings);
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        return Pool.to(server.address(), CONNECTIONS);
    }

    @Bean
    TaskDecorator workBeside() {
        return SharedPool.workBeside();
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return Migrations::apply;
    }
}

package org.gongkai.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program's own classes for one command, on data that another process may be serving: nothing listens, nothing is
 * sent, repeated or laid down, because only what the command asks for is made.
 */
final class Parts {
    private static final String GIVEN = "given-clock";

    private Parts() {}

    /**
     * @param application the class whose package holds all parts
     * @param data the data folder
     * @param database what stands in for the program's own pool
     */
    static AnnotationConfigApplicationContext of(Class<?> application, Path data, DataSource database) {
        return of(application, data, database, null);
    }

    /** @param clock what they take the time from; null for the program's own */
    static AnnotationConfigApplicationContext of(Class<?> application, Path data, DataSource database, @Nullable Clock clock) {
        var parts = new AnnotationConfigApplicationContext();
        parts.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", Map.of("gongkai.data", data.toString())));
        parts.registerBean(DataSource.class, () -> database);
        if (clock != null) {
            parts.registerBean(GIVEN, Clock.class, () -> clock);
            parts.addBeanFactoryPostProcessor(beans -> {
                for (var name : beans.getBeanNamesForType(Clock.class, true, false)) {
                    beans.getBeanDefinition(name).setPrimary(name.equals(GIVEN));
                }
            });
        }
        parts.register(Ground.class);
        var scanner = new ClassPathBeanDefinitionScanner(parts);
        scanner.addExcludeFilter(new AssignableTypeFilter(application));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.gongkai\\.database\\..*")));
        scanner.scan(application.getPackageName());
        parts.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        parts.refresh();
        return parts;
    }

    /** What Spring Boot makes for the running program. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Ground {
        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionOperations transactions(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}

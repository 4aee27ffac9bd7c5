package org.gongkai.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real log on a test's database. */
public final class AuditLogs {
    private AuditLogs() {}

    public static AuditLog on(DataSource database, Clock clock) {
        return new AuditLog(JdbcClient.create(database), clock);
    }
}

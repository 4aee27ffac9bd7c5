package org.gongkai.document;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real files in a test's folder and database. */
public final class KeptFiles {
    private KeptFiles() {}

    public static Files in(Path data, JdbcClient jdbc, Clock clock) {
        return new Files(new FileStore(data), jdbc, _ -> {}, clock);
    }
}

package org.gongkai.bench;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the program's own parts, as they are when it runs, on a database and under a clock. */
@FunctionalInterface
public interface OwnParts {
    ConfigurableApplicationContext on(Path data, DataSource database, Clock clock);
}

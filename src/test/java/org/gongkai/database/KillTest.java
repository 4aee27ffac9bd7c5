package org.gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} of the program and of its PostgreSQL at random moments: what was acknowledged is there. */
class KillTest {
    private static final int ACKNOWLEDGED = 1000;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestServer.passableFolder("gongkai-kill");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Folders.delete(folder);
    }

    @RepeatedTest(5)
    void noneOfAThousandAcknowledgedRowsIsLost() throws Exception {
        var random = new Random();
        var home = folder.resolve("postgres");
        Set<Integer> acknowledged = new HashSet<>();
        int next = 0;
        while (acknowledged.size() < ACKNOWLEDGED) {
            try (var program = Program.start(home, next)) {
                program.awaitAcknowledgements(50 + random.nextInt(150));
                switch (random.nextInt(3)) {
                    case 0 -> program.killServer(); // and go on: it is started again
                    case 1 -> program.killOneHelper();
                    default -> {} // the program alone dies, below
                }
                program.awaitAcknowledgements(random.nextInt(300));
                if (random.nextBoolean()) {
                    program.killServer();
                }
                acknowledged.addAll(program.kill());
            }
            next += 100_000; // what was on its way may be there or not; it is asked about never again
        }
        try (var server = EmbeddedPostgres.start(home)) {
            var address = server.address();
            var jdbc = JdbcClient.create(
                    new DriverManagerDataSource(address.url(), address.user(), address.password()));
            var found = jdbc.sql("select number from submission").query((rs, n) -> rs.getInt(1)).list();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }
}

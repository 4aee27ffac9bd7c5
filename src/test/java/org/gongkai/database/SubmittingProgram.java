package org.gongkai.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * A program of its own that tests may kill: it starts the server of a folder, commits one number after the other from
 * the given one on, and prints each once the commit has come back. What it could not commit it tries again.
 */
final class SubmittingProgram {
    private SubmittingProgram() {}

    public static void main(String[] args) throws InterruptedException {
        try (var server = EmbeddedPostgres.start(Path.of(args[0]));
                var pool = Pool.to(server.address(), 2)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table if not exists submission (number int primary key)").update();
            System.out.println("server " + server.pid());
            for (int number = Integer.parseInt(args[1]); ; number++) {
                while (!submitted(jdbc, number)) {
                    Thread.sleep(20);
                }
                System.out.println("acknowledged " + number);
            }
        }
    }

    private static boolean submitted(JdbcClient jdbc, int number) {
        @Nullable Exception failure = null;
        try {
            jdbc.sql("insert into submission (number) values (?) on conflict do nothing")
                    .param(number)
                    .update();
        } catch (DataAccessException | TransactionException e) {
            failure = e; // the database is away: the row may be there or not, the next try finds out
        }
        return failure == null;
    }
}

package org.gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.portal.SampleTowns.TOWN;
import static org.gongkai.portal.SampleTowns.at;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gongkai.Gongkai;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.CatalogueChanged;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The writer in the middle of its work: held up by a lock on the records, so that it is known where it is. */
@ExtendWith(OutputCaptureExtension.class)
class ProgramEndTest {
    private final String database = TestDatabase.freshUrl();

    @TempDir
    Path data;

    @Test
    void theEndStopsTheWriterAndTheNextStartWritesWhatWasLeft(CapturedOutput output) throws Exception {
        var program = start(0);
        var jdbc = program.getBean(JdbcClient.class);
        jdbc.sql("truncate authority, category, item restart identity cascade").update();
        var towns = towns(program);
        towns.lay();
        towns.publish(TOWN, "budget", 3, at("2017-03-01"));
        program.getBean(Portal.class).writeAll();

        try (var held = holdTheItems()) {
            program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                jdbc.sql("update authority set phone = '0955-3333333' where slug = 'wanlong'").update();
                program.publishEvent(new CatalogueChanged(TOWN));
            });
            until(() -> count(held, "pg_locks where not granted") > 0);
            var end = CompletableFuture.runAsync(program::close);
            until(program::isClosed);
            held.rollback();
            end.join();

            assertThat(output).contains("Left for the next start").doesNotContain(" ERROR ", "Exception", "has been closed");
            assertThat(guide()).doesNotContain("0955-3333333");
            assertThat(count(held, "event_publication where completion_date is null")).isOne();
        }

        try (var again = start(0)) {
            towns(again).settle();
            assertThat(guide()).contains("0955-3333333");
            assertThat(again.getBean(SiteCheck.class).run().differences()).isEmpty();
        }
    }

    @Test
    void theFirstVisitorIsToldThatTheSiteIsBeingWritten() throws Exception {
        var port = freePort();
        try (var held = holdTheItems();
                var client = HttpClient.newHttpClient()) {
            var started = CompletableFuture.supplyAsync(() -> start(port));
            try {
                until(() -> count(held, "pg_locks where not granted") > 0);

                var page = get(client, port, "/");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).isPresent();
                assertThat(page.body()).contains("网站正在生成", "再试一次", "href=\"/assets/gongkai.css\"");
                assertThat(get(client, port, "/en/guide.html").body()).contains("The site is being written", "Try again");
                assertThat(get(client, port, "/assets/gongkai.css").statusCode()).isEqualTo(200);
            } finally {
                held.rollback();
                try (var program = started.join()) {
                    assertThat(program.isActive()).isTrue();
                    assertThat(get(client, port, "/").statusCode()).isEqualTo(200);
                    assertThat(get(client, port, "/none/").statusCode()).isEqualTo(404);
                }
            }
        }
    }

    private ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Gongkai.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=" + port, "--gongkai.data=" + data, "--gongkai.database-url=" + database);
    }

    private static SampleTowns towns(ConfigurableApplicationContext program) {
        return new SampleTowns(
                program.getBean(JdbcClient.class),
                program.getBean(Catalogue.class),
                program.getBean(Systems.class),
                program.getBean(PastItems.class));
    }

    /** Nobody reads an item until this is rolled back. */
    private Connection holdTheItems() throws SQLException {
        var connection = DriverManager.getConnection(database);
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("lock table item in access exclusive mode");
        }
        return connection;
    }

    private static long count(Connection connection, String what) {
        try (var count = connection.createStatement();
                var rows = count.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier reached) {
        for (var tries = 0; tries < 1200 && !reached.getAsBoolean(); tries++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    private String guide() {
        return new String(Objects.requireNonNull(new Site(data).read("wanlong/guide.html")), UTF_8);
    }

    private static HttpResponse<String> get(HttpClient client, int port, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString(UTF_8));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.portal.SampleTowns.TOWN;
import static org.gongkai.portal.SampleTowns.at;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program, whose own PostgreSQL is then stopped. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.hikari.connection-timeout=500")
@DirtiesContext
class WithoutDatabaseTest {
    @TempDir
    static Path data;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Portal portal;

    @Autowired
    private SampleTowns towns;

    @Autowired
    private ViewCounts views;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
    }

    @Test
    void publishedPagesAreAnsweredAndViewsAreCountedWhileTheDatabaseIsStopped() throws Exception {
        jdbc.sql("truncate authority, category restart identity cascade").update();
        towns.lay();
        var item = towns.publish(TOWN, "budget", 1, at("2017-01-10")).getFirst();
        portal.writeAll();
        get("/wanlong/");
        assertThat(views.flush()).isTrue();
        assertThat(jdbc.sql("select authority_id || ' ' || path || ' ' || views from page_view").query((row, _) -> row.getString(1)).list())
                .containsExactly("2 /wanlong/ 1");

        ((AutoCloseable) program.getBean("databaseServer")).close();

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/wanlong/guide.html").body()).contains("政府信息公开指南");
        assertThat(get("/en/wanlong/").statusCode()).isEqualTo(200);
        assertThat(get("/wanlong/item/" + item + ".html").statusCode()).isEqualTo(200);
        assertThat(get("/wanlong/item/none.html").statusCode()).isEqualTo(404);
        assertThat(get("/wanlong/").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(views.flush()).as("the counts wait").isFalse();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.getEnvironment().getProperty("local.server.port") + path))
                    .header("User-Agent", "Mozilla/5.0 (Linux; Android 9)")
                    .build();
            return client.send(request, BodyHandlers.ofString(UTF_8));
        }
    }

    @TestConfiguration
    static class Towns {
        @Bean
        static SampleTowns sampleTowns(JdbcClient jdbc, Catalogue catalogue, Systems systems, PastItems pastItems) {
            return new SampleTowns(jdbc, catalogue, systems, pastItems);
        }
    }
}

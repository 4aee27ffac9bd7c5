package org.gongkai.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.gongkai.portal.ViewCounts.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handler on a real server that has neither Spring nor a database behind it. */
class PublishedFilesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneOffset.UTC);
    private static final String HANDED_ON = "handed on";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<View, Long> kept = new HashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final ViewCounts views = new ViewCounts(NOON, taken -> {
        if (away.get()) {
            throw new IllegalStateException("The database is away");
        }
        taken.forEach((view, count) -> kept.merge(view, count, Long::sum));
    });

    @TempDir
    Path data;

    private Site site;

    @BeforeEach
    void start() throws Exception {
        site = new Site(data);
        site.write("index.html", "<p>county".getBytes(UTF_8));
        site.write("404.html", "<p>nothing".getBytes(UTF_8));
        site.write("wanlong/index.html", "<p>湾龙".getBytes(UTF_8));
        site.write("wanlong/404.html", "<p>没有".getBytes(UTF_8));
        site.write("wanlong/item/2017-00001/1.pdf", new byte[600_000]);
        Files.writeString(data.resolve("secret.txt"), "password");
        site.nowWhole();
        server.addConnector(connector);
        serve(site);
    }

    private void serve(Site site) throws Exception {
        var files = new PublishedFiles(site, views, new BeingWritten(ByteBuffer.wrap("正在生成".getBytes(UTF_8)), ByteBuffer.wrap("being written".getBytes(UTF_8))));
        files.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                org.eclipse.jetty.io.Content.Sink.write(response, true, HANDED_ON, callback);
                return true;
            }
        });
        server.setHandler(files);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop();
    }

    @Test
    void aFolderIsAnsweredByItsFirstPageWithTheHeadersOfASafePage() throws Exception {
        var answer = get("/wanlong/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<p>湾龙".getBytes(UTF_8));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void untilEveryPageWasWrittenOnceAMissingOneIsSaidToComeAndNothingElseChanges() throws Exception {
        server.stop();
        site = new Site(data);
        serve(site);

        for (var path : new String[] {"/wanlong/content/", "/wanlong/guide.html", "/longquan", "/feed.xml"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).hasValue("5");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
            assertThat(new String(answer.body(), UTF_8)).as(path).isEqualTo("正在生成");
        }
        assertThat(new String(get("/en/wanlong/").body(), UTF_8)).isEqualTo("being written");
        assertThat(get("/wanlong/").statusCode()).as("what is there").isEqualTo(200);
        for (var path : new String[] {"/staff", "/staff/sign-in", "/service/wanlong/apply", "/assets/none.css"}) {
            assertThat(new String(get(path).body(), UTF_8)).as(path).isEqualTo(HANDED_ON);
        }

        site.nowWhole();
        assertThat(get("/wanlong/content/").statusCode()).isEqualTo(404);
    }

    @Test
    void aFolderWithoutItsSlashIsSentThere() throws Exception {
        var answer = get("/wanlong");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/wanlong/");
    }

    @Test
    void theCompressedTwinGoesToWhoTakesIt() throws Exception {
        var answer = get("/wanlong/", "Accept-Encoding", "gzip, br");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()).isEqualTo("<p>湾龙".getBytes(UTF_8));
        assertThat(get("/wanlong/", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void aPageThatIsStillTheSameIsNotSentAgainAndAChangedOneIs() throws Exception {
        var tag = get("/wanlong/").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/wanlong/", "If-None-Match", tag).statusCode()).isEqualTo(304);

        site.write("wanlong/index.html", "<p>新的".getBytes(UTF_8));
        var answer = get("/wanlong/", "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<p>新的".getBytes(UTF_8));
    }

    @Test
    void headHasTheLengthAndNoBody() throws Exception {
        var answer = client.send(request("/wanlong/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue("<p>湾龙".getBytes(UTF_8).length);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aLargeAttachmentComesWhole() throws Exception {
        var answer = get("/wanlong/item/2017-00001/1.pdf");
        assertThat(answer.body()).hasSize(600_000);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void aWrongAddressBelowABodyIsAnsweredInItsPageAndAnyOtherIsHandedOn() throws Exception {
        var answer = get("/wanlong/item/none.html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("<p>没有".getBytes(UTF_8));
        assertThat(new String(get("/service/wanlong/apply").body(), UTF_8)).isEqualTo(HANDED_ON);
        assertThat(new String(get("/staff").body(), UTF_8)).isEqualTo(HANDED_ON);
        var post = client.send(request("/wanlong/").POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(post.body()).isEqualTo(HANDED_ON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt", "/wanlong/../../secret.txt", "/wanlong/%2e%2e/%2e%2e/secret.txt", "/..%2fsecret.txt", "/wanlong/..;/..;/secret.txt",
                "/%252e%252e/secret.txt", "//secret.txt", "/wanlong/..%5c..%5csecret.txt", "/wanlong/index.html.gz", "/.git/config", "/wanlong/%00",
                "/site-unfinished/x", "/wanlong/./../../secret.txt", "/....//secret.txt", "/wanlong/\u0130ndex.html"
            })
    void noAddressLeavesTheFolder(String address) throws Exception {
        var answer = raw(address);
        assertThat(answer).doesNotContain("password").doesNotContain("200 OK\r\nETag");
    }

    @Test
    void whatPeopleOpenIsCountedOnTheirDayAndRobotsAreNot() throws Exception {
        get("/wanlong/", "User-Agent", "Mozilla/5.0 (Linux; Android 9)");
        get("/wanlong/", "User-Agent", "Mozilla/5.0 (Linux; Android 9)");
        get("/wanlong/", "User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)");
        get("/wanlong/item/2017-00001/1.pdf", "User-Agent", "Mozilla/5.0 (Linux; Android 9)");
        get("/wanlong/none.html", "User-Agent", "Mozilla/5.0 (Linux; Android 9)");

        views.flush();
        // One o'clock at night in China: already the next day there.
        assertThat(kept).containsExactlyEntriesOf(Map.of(new View(LocalDate.of(2026, 11, 22), "wanlong/"), 2L));
    }

    @Test
    void countsWaitWhileTheirStoreIsAway() {
        away.set(true);
        views.count("wanlong/", "Mozilla/5.0");
        assertThat(views.flush()).isFalse();
        views.count("wanlong/", "Mozilla/5.0");
        away.set(false);
        assertThat(views.flush()).isTrue();
        assertThat(kept.values()).containsExactly(2L);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path));
    }

    /** Sent as it is: a client of one's own does not clean the address. */
    private String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", connector.getLocalPort())) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}

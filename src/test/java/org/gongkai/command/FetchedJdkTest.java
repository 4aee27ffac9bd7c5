package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose packages know no JDK 25: a small archive on loopback stands for the pinned one. */
@Timeout(60)
class FetchedJdkTest {
    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private Machine machine;
    private HttpServer server;

    @BeforeEach
    void bareMachine() throws IOException {
        machine = new Machine(folder).user(1000).withMaven();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void comesIntoTheUsersCacheOnceAndOneLineSaysSo() throws Exception {
        var archive = archive("25.0.4");
        serve(archive);
        machine.environment.put("GONGKAI_JDK_SHA256", sha256(archive));

        var first = machine.gongkai("serve", "hello");
        var second = machine.gongkai("serve", "again");

        assertThat(first.out()).isEqualTo("hello\n");
        assertThat(first.err().lines()).filteredOn(line -> line.contains(address())).hasSize(1);
        assertThat(second.out()).isEqualTo("again\n");
        assertThat(second.err()).isEmpty();
        assertThat(requests).hasValue(1);
        assertThat(machine.cache()).isDirectoryContaining("glob:**/jdk-25");
        assertThat(machine.callsMade()).noneMatch(call -> call.startsWith("apt-get"));
    }

    @Test
    void isRefusedWithAnotherChecksumAndLeavesNothing() throws Exception {
        serve(archive("25.0.4"));

        // No checksum given: the one of the repository, which is another archive's.
        var ended = machine.gongkai("serve");

        assertThat(ended.err()).contains("SHA-256").contains(address());
        assertNothingCame(ended);
    }

    @Test
    void isRefusedWhereItIsNoJdk25() throws Exception {
        var archive = archive("21.0.9");
        serve(archive);
        machine.environment.put("GONGKAI_JDK_SHA256", sha256(archive));

        assertNothingCame(machine.gongkai("serve"));
    }

    @Test
    void isRefusedWhereTheAddressAnswersWithAnError() throws Exception {
        machine.environment.put("GONGKAI_JDK_URL", address());

        assertNothingCame(machine.gongkai("serve"));
    }

    @Test
    void aCacheThatCannotBeWrittenIsOneLine() throws Exception {
        serve(archive("25.0.4"));
        machine.environment.put("XDG_CACHE_HOME", "/dev/null");

        var ended = machine.gongkai("serve");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("/dev/null/gongkai cannot be written");
        assertThat(requests).hasValue(0);
    }

    private void assertNothingCame(Machine.Ended ended) {
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(machine.cache()).doesNotExist();
    }

    private byte[] archive(String version) throws IOException, InterruptedException {
        Machine.writeJdk(folder.resolve("packed/jdk-" + version), version);
        var file = folder.resolve("jdk.tar.gz");
        var tar = new ProcessBuilder("tar", "-czf", file.toString(), "-C", folder.resolve("packed").toString(), "jdk-" + version);
        assertThat(tar.inheritIO().start().waitFor()).isZero();
        return Files.readAllBytes(file);
    }

    private void serve(byte[] archive) {
        server.createContext("/jdk.tar.gz", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        machine.environment.put("GONGKAI_JDK_URL", address());
    }

    private String address() {
        return "http://127.0.0.1:%d/jdk.tar.gz".formatted(server.getAddress().getPort());
    }

    private static String sha256(byte[] archive) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    }
}

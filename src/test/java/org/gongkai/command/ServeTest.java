package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Gongkai;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program itself, with its own database, until it is ready. */
class ServeTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void endWhenReady() {
        System.setProperty("gongkai.train", "true");
    }

    @AfterEach
    void forget() {
        System.clearProperty("gongkai.train");
    }

    @Test
    void printsTheAddressWhenItIsReadyAndNothingElse() {
        assertThat(serve("--port", "0", "--base-url", "https://county.example")).isEqualTo(ExitStatus.DONE);
        assertThat(text(out)).isEqualTo("公开已就绪，请打开 Gongkai is ready, open https://county.example/\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(serve("--port", port)).isEqualTo(ExitStatus.CANNOT_WORK_HERE);
            assertThat(text(err).lines()).singleElement().asString().contains("端口 " + port, "Port " + port);
            assertThat(text(out)).isEmpty();
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsOneLine() throws Exception {
        Files.createFile(folder.resolve("data"));

        assertThat(serve("--port", "0")).isEqualTo(ExitStatus.CANNOT_WORK_HERE);
        assertThat(text(err).lines()).singleElement().asString().contains(folder.resolve("data").toString());
        assertThat(text(out)).isEmpty();
    }

    @Test
    void realWorkAndSampleDataDoNotShareAFolder() {
        assertThat(serve("--port", "0")).isEqualTo(ExitStatus.DONE);
        assertRefused(run("demo"), "./gongkai serve");

        try (var database = DatabaseAccess.open(DatabaseSettings.in(folder.resolve("data")))) {
            JdbcClient.create(database.dataSource()).sql("update authority set reconstructed = true").update();
        }

        assertRefused(run("serve"), "./gongkai demo");
        assertThat(run("demo")).as("goes on with the sample data").isEqualTo(ExitStatus.DONE);
    }

    private void assertRefused(int status, String command) {
        assertThat(status).isEqualTo(ExitStatus.CANNOT_WORK_HERE);
        assertThat(text(err).lines()).singleElement().asString().contains(command, "--data");
        err.reset();
    }

    private int run(String command) {
        return run(command, "--port", "0");
    }

    private int serve(String... options) {
        return run("serve", options);
    }

    private int run(String command, String... options) {
        var line = new ArrayList<>(List.of(command, "--data", folder.resolve("data").toString()));
        line.addAll(List.of(options));
        return new CommandLine(Gongkai.class).run(line, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

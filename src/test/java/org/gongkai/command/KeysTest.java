package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Gongkai;
import org.gongkai.database.TestDatabase;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Requests;
import org.gongkai.request.SampleTown;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aNewKeyTakesOverAndVerifySaysHowManyLieUnderAnOldOne() throws Exception {
        var url = TestDatabase.freshUrl();
        assertThat(run("verify", url)).isEqualTo(ExitStatus.DONE);
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        SampleTown.lay(JdbcClient.create(database));
        register(database);

        assertThat(run("keys", url, "--new", "des")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run("keys", url, "--new", "sm4-gcm", "--json")).isEqualTo(ExitStatus.DONE);
        assertThat(text()).isEqualTo("{\"new_key\":2,\"sealed_again\":2,\"values\":2,\"under_old_keys\":0}\n");
        assertThat(Files.readAllLines(folder.resolve("keys/personal-data"))).hasSize(2);
        register(database);
        Files.writeString(
                folder.resolve("keys/personal-data"),
                Files.readString(folder.resolve("keys/personal-data")) + "3 sm4-gcm AAAAAAAAAAAAAAAAAAAAAA==\n");
        run("verify", url, "--json"); // its exit status tells of the site, which nobody wrote here
        assertThat(text()).contains("\"sealed\":{\"values\":4,\"under_old_keys\":4}");
        assertThat(run("keys", url)).isEqualTo(ExitStatus.DONE);
        assertThat(text()).contains("Sealed again: 4; of 4 values 0 lie under an old key.");
    }

    private void register(PGSimpleDataSource database) {
        try (var parts = Parts.of(Gongkai.class, folder, database)) {
            parts.getBean(Requests.class)
                    .takeIn(
                            SampleTown.TOWN, SampleTown.applicant(), SampleTown.asked(), java.time.Instant.parse("2024-11-04T02:00:00Z"),
                            List.of(new Received(LocalDate.of(2024, 11, 4), Channel.COUNTER, null, ApplicantKind.NATURAL)));
        }
    }

    private int run(String command, String url, String... options) {
        out.reset();
        var line = new ArrayList<>(List.of(command, "--database-url", url, "--data", folder.toString()));
        line.addAll(List.of(options));
        var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandLine(Gongkai.class).run(line, new PrintStream(out, true, StandardCharsets.UTF_8), err);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

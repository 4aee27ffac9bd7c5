package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Gongkai;
import org.gongkai.audit.AuditLog;
import org.gongkai.database.TestDatabase;
import org.gongkai.portal.Portal;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Requests;
import org.gongkai.request.SampleTown;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerifyTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anUntouchedLogHoldsAndAnAlteredEntryIsNamed() {
        var url = TestDatabase.freshUrl();
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        try (var parts = Parts.of(Gongkai.class, folder, database)) {
            for (var subject : List.of("item/1", "item/2", "item/3")) {
                parts.getBean(AuditLog.class).record("program", "published", subject, null, "");
            }
        }

        assertThat(verify("--database-url", url, "--json")).isEqualTo(ExitStatus.DONE);
        assertThat(text(out)).isEqualTo("{\"audit\":{\"entries\":3,\"broken_at\":null},\"requests\":{\"cases\":0,\"different\":[]},\"site\":{\"files\":0,\"different\":[]},"
                + "\"reports\":{\"reports\":0,\"broken\":[],\"sums\":0,\"different\":[],\"imported\":0,\"altered\":[]},\"sealed\":{\"values\":0,\"under_old_keys\":0}}\n");

        var altered = "alter table audit_entry disable trigger user; update audit_entry set subject = 'item/9' where position = 2";
        JdbcClient.create(database).sql(altered).update();
        out.reset();

        assertThat(verify("--database-url", url, "--json")).isEqualTo(ExitStatus.HARD_FINDINGS);
        assertThat(text(out)).isEqualTo("{\"audit\":{\"entries\":1,\"broken_at\":2},\"requests\":{\"cases\":0,\"different\":[]},\"site\":{\"files\":0,\"different\":[]},"
                + "\"reports\":{\"reports\":0,\"broken\":[],\"sums\":0,\"different\":[],\"imported\":0,\"altered\":[]},\"sealed\":{\"values\":0,\"under_old_keys\":0}}\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aRequestWhoseStateWasChangedBehindTheProgramIsNamed() {
        var url = TestDatabase.freshUrl();
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        var jdbc = JdbcClient.create(database);
        SampleTown.lay(jdbc);
        long id;
        LocalDate due;
        try (var parts = Parts.of(Gongkai.class, folder, database)) {
            var received = new Received(LocalDate.parse("2026-03-02"), Channel.COUNTER, null, ApplicantKind.NATURAL);
            id = parts.getBean(Requests.class)
                    .takeIn(SampleTown.TOWN, SampleTown.applicant(), SampleTown.asked(), Instant.parse("2026-03-02T01:00:00Z"), List.of(received))
                    .value();
            due = jdbc.sql("select due from request").query(LocalDate.class).single();
            parts.getBean(Portal.class).writeAll();
        }

        assertThat(verify("--database-url", url, "--data", folder.toString())).as(text(out)).isEqualTo(ExitStatus.DONE);
        assertThat(text(out)).contains("案件共 1 件", "Of 1 requests 0 columns");

        jdbc.sql("update request set state = 'decided', due = due + 1").update();
        out.reset();

        assertThat(verify("--database-url", url, "--data", folder.toString())).isEqualTo(ExitStatus.HARD_FINDINGS);
        assertThat(text(out))
                .contains("request %d state：记为 stored decided，应为 computed running".formatted(id))
                .contains("request %d due：记为 stored %s，应为 computed %s".formatted(id, due.plusDays(1), due));
        out.reset();

        assertThat(verify("--database-url", url, "--data", folder.toString(), "--json")).isEqualTo(ExitStatus.HARD_FINDINGS);
        assertThat(text(out))
                .contains("\"requests\":{\"cases\":1,\"different\":[{\"id\":%d,\"column\":\"state\",\"stored\":\"decided\",\"computed\":\"running\"}".formatted(id));
    }

    @Test
    void withoutDataItNamesTheCommandThatMakesThem() {
        assertThat(verify("--data", folder.resolve("none").toString(), "--json")).isEqualTo(ExitStatus.CANNOT_WORK_HERE);
        assertThat(text(err).lines()).singleElement().asString().contains("./gongkai demo", "./gongkai serve");
        assertThat(text(out)).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private int verify(String... options) {
        var line = new ArrayList<>(List.of("verify"));
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

package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Gongkai;
import org.gongkai.audit.AuditLog;
import org.gongkai.database.TestDatabase;
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
        assertThat(text(out)).isEqualTo("{\"audit\":{\"entries\":3,\"broken_at\":null},\"site\":{\"files\":0,\"different\":[]}}\n");

        var altered = "alter table audit_entry disable trigger user; update audit_entry set subject = 'item/9' where position = 2";
        JdbcClient.create(database).sql(altered).update();
        out.reset();

        assertThat(verify("--database-url", url, "--json")).isEqualTo(ExitStatus.HARD_FINDINGS);
        assertThat(text(out)).isEqualTo("{\"audit\":{\"entries\":1,\"broken_at\":2},\"site\":{\"files\":0,\"different\":[]}}\n");
        assertThat(text(err)).isEmpty();
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

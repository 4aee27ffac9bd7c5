package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ScreenCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aCleanFileIsDone() throws IOException {
        assertThat(run(file("a.txt", "明日停水。"))).isZero();
    }

    @Test
    void aHardFindingIsExitStatusOneAndTheNumberIsNotRepeated() throws IOException {
        assertThat(run(file("a.txt", "名单\n张三 11010519491231002X"))).isEqualTo(1);
        assertThat(printed()).contains("110*************2X", "2").doesNotContain("11010519491231002X");
    }

    @Test
    void jsonStandsAloneAndNamesThePlace() throws IOException {
        assertThat(run(file("a.html", "<p>张三 13812345678</p>"), "--json")).isZero();
        var finding = JsonMapper.shared().readTree(printed()).at("/files/0/findings/0");
        assertThat(finding.get("kind").asString()).isEqualTo("mobile-number");
        assertThat(finding.get("severity").asString()).isEqualTo("soft");
        assertThat(finding.get("start").asInt()).isEqualTo(6);
        assertThat(finding.get("end").asInt()).isEqualTo(17);
        assertThat(finding.get("line").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsBadInput() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(run(file("a.pdf", "kein PDF"))).isEqualTo(2);
        assertThat(run(file("a.txt", "文"), "--jsom")).isEqualTo(2);
        assertThat(printed()).isEmpty();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... args) {
        return ScreenCommand.run(
                List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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

class ClockCommandTest {
    private static final String CASE =
            """
            {"as_of": "2025-03-10", "events": [
              {"type": "received", "on": "2025-03-03", "channel": "counter", "applicant": "natural"}]}
            """;
    private static final String IMPOSSIBLE =
            """
            {"as_of": "2025-03-10", "events": [
              {"type": "received", "on": "2025-03-03", "channel": "counter", "applicant": "natural"},
              {"type": "corrected", "on": "2025-03-04"}]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void oneCaseGivesOneObject() throws IOException {
        assertThat(clock(file("a.json", CASE), "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(printed()).get("due").stringValue()).isEqualTo("2025-03-31");
        assertThat(err.size()).isZero();
    }

    @Test
    void severalFilesGiveAnArray() throws IOException {
        assertThat(clock(file("a.json", CASE), file("b.json", CASE), "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(printed()).size()).isEqualTo(2);
    }

    @Test
    void aFileThatHoldsAnArrayGivesAnArray() throws IOException {
        assertThat(clock("--json", file("a.json", "[" + CASE + "]"))).isZero();
        assertThat(JsonMapper.shared().readTree(printed()).isArray()).isTrue();
        out.reset();
        assertThat(clock("--json", file("none.json", "[]"))).isZero();
        assertThat(printed().strip()).isEqualTo("[ ]");
    }

    @Test
    void aDashIsTheStandardInput() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(CASE.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(clock("-", "--json")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(printed()).contains("\"running\"");
    }

    @Test
    void oneRefusedCaseRefusesTheWholeCall() throws IOException {
        var bad = file("bad.json", "[" + CASE + "," + IMPOSSIBLE + "]");

        assertThat(clock(file("a.json", CASE), bad, "--json")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(refusal()).contains(bad + "[2]").contains("event 2").contains("Nobody asked for a correction");
    }

    @Test
    void whatIsNoCaseIsRefused() throws IOException {
        for (var content : List.of("", "{", "nothing", "{} {}", "[[]]", "{}", "{\"as_of\": \"2025-03-10\"}",
                "{\"events\": []}", "{\"as_of\": \"2025-03-10\", \"events\": {}}",
                CASE.replace("{\"as_of\"", "{\"edition\": \"2012\", \"as_of\""), CASE.replace("2025-03-10", "10.3.2025"))) {
            assertThat(clock(file("a.json", content), "--json")).as(content).isEqualTo(2);
            assertThat(out.size()).isZero();
            assertThat(refusal()).contains("a.json");
        }
    }

    @Test
    void aFileThatIsNotThereIsBadInput() {
        assertThat(clock(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(refusal()).contains("none.json");
        assertThat(clock()).isEqualTo(2);
        assertThat(clock("--jsno", "a.json")).isEqualTo(2);
        assertThat(refusal()).contains("--jsno");
    }

    @Test
    void eachCalendarDayIsExplained() throws IOException {
        assertThat(clock(file("a.json", CASE.replace("counter", "web").replace("\"natural\"", "\"natural\", \"confirmed_on\": \"2025-03-05\"")), "--explain"))
                .isZero();
        // 3 and 4 March unconfirmed, the 5th the day of receipt, then up to the deadline 2 April: 31 days in all.
        assertThat(printed().lines().filter(line -> line.startsWith("2025-")).count()).isEqualTo(31);
        assertThat(printed()).contains("2025-04-02");
    }

    @Test
    void explainedWithJsonTheOutputHoldsTheJsonAlone() throws IOException {
        assertThat(clock(file("a.json", CASE), "--json", "--explain")).isZero();
        assertThat(JsonMapper.shared().readTree(printed()).isObject()).isTrue();
        assertThat(refusal()).contains("2025-03-31");
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(clock("--help")).isZero();
        assertThat(printed()).contains("--json").contains("--explain");
    }

    private int clock(String... args) {
        err.reset();
        return ClockCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String refusal() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

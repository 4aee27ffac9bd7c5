package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.gongkai.Gongkai;
import org.gongkai.bench.Measure;
import org.gongkai.bench.Result;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What {@code bench} tells people; what it measures has tests of its own. */
class BenchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aResultIsSizesThenTheMachineThenEachFigureWithItsGoal() {
        var result = new Result(
                "start",
                List.of("八个示例单位 Eight sample bodies", "静置 60 秒 60 seconds at rest"),
                List.of(
                        new Measure("first_page", 4.25, "s", 6.0, true),
                        new Measure("memory_at_rest", 712.5, "MiB", 600.0, false),
                        new Measure("memory_of_program", 400, "MiB", null, true)));

        Bench.print(result, stream(out));

        var lines = text(out).lines().toList();
        assertThat(lines).hasSize(6).startsWith("八个示例单位 Eight sample bodies", "静置 60 秒 60 seconds at rest");
        assertThat(lines.get(2)).matches("本机 \\d+ 核，当前负载 -?[\\d.]+ This machine: \\d+ processors, load -?[\\d.]+");
        assertThat(lines.get(3)).matches("first_page +4\\.25 s +达标 kept: 6\\.00");
        assertThat(lines.get(4)).matches("memory_at_rest +712\\.50 MiB +未达标 MISSED: 600\\.00");
        assertThat(lines.get(5)).matches("memory_of_program +400\\.00 MiB");
        assertThat(result.isGood()).isFalse();
    }

    @Test
    void whatCannotBeMeasuredIsRefusedWithTheNamesOfWhatCan() {
        assertThat(bench("speed")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(text(err)).contains("请写明测什么", "kill requests rollup start");
        err.reset();
        assertThat(bench("kill", "--rounds", "0")).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(text(err)).contains("--rounds", "1 to 10000");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void theListsAndTheSweepAreMeasuredOnCasesThatWereReallyThere() {
        assertThat(bench("requests", "--cases", "1000", "--seed", "3", "--json")).isIn(ExitStatus.DONE, ExitStatus.HARD_FINDINGS);

        var answer = JsonMapper.shared().readTree(text(out));
        assertThat(answer.get("bench").asString()).isEqualTo("requests");
        var measures = new HashMap<String, Double>();
        answer.get("measures").forEach(it -> measures.put(it.get("name").asString(), it.get("value").asDouble()));
        assertThat(measures).containsKeys("town_10_sweep", "town_any_deep", "town_sweep", "town_recomputed", "thousand_towns_offices_words_open");
        assertThat(measures.values()).allMatch(value -> value > 0);
    }

    private int bench(String... words) {
        var line = new ArrayList<>(List.of("bench"));
        line.addAll(List.of(words));
        return new CommandLine(Gongkai.class).run(line, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

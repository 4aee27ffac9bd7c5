package org.gongkai.report;

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

class CheckCommandTest {
    private static final String RIGHT = "𠮷青石镇人民政府2017年政府信息公开工作年度报告\n全年公开信息18万余条，收费3.50万元，占94%。\n";
    private static final String WRONG = "青石镇人民政府2017年政府信息公开工作年度报告\n2017年，我镇将继续加强公开。\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void jsonStandsAloneAndCountsCharacters() throws IOException {
        assertThat(run("--json", file("a.txt", RIGHT))).isZero();
        var report = JsonMapper.shared().readTree(printed()).get(0);
        assertThat(report.propertyNames()).containsExactly("file", "organization", "year", "form", "figures", "findings");
        assertThat(report.get("year").asInt()).isEqualTo(2017);
        assertThat(report.get("form").isNull()).isTrue();
        assertThat(report.get("figures").toString()).isEqualTo("[{\"label\":\"全年公开信息\",\"value\":180000,\"unit\":\"条\",\"start\":32,\"end\":34},"
                + "{\"label\":\"收费\",\"value\":3.5,\"unit\":\"万元\",\"start\":40,\"end\":44},{\"label\":\"收费占\",\"value\":94,\"unit\":\"%\",\"start\":48,\"end\":50}]");
    }

    @Test
    void somethingHardIsExitStatusOneWithKindPlaceAndMessage() throws IOException {
        assertThat(run("--json", file("a.txt", RIGHT), file("b.txt", WRONG))).isEqualTo(1);
        var finding = JsonMapper.shared().readTree(printed()).at("/1/findings/0");
        assertThat(finding.propertyNames()).containsExactly("kind", "severity", "message", "spans");
        assertThat(finding.get("kind").asString()).isEqualTo("year");
        assertThat(finding.get("severity").asString()).isEqualTo("hard");
        assertThat(finding.get("spans").toString()).isEqualTo("[[25,36]]");
    }

    @Test
    void peopleAreToldTheLineAndTheWords() throws IOException {
        assertThat(run(file("b.txt", WRONG))).isEqualTo(1);
        assertThat(printed()).contains("2 ", "plan-for-a-past-year", "应为2018年", "“2017年，我镇将继续”");
    }

    @Test
    void theTextOfATextFileIsTheFile() throws IOException {
        assertThat(run("--text", file("a.txt", RIGHT))).isZero();
        assertThat(printed()).isEqualTo(RIGHT);
    }

    @Test
    void aFolderStandsForItsFilesByName() throws IOException {
        file("b.txt", WRONG);
        file("a.txt", RIGHT);
        assertThat(run("--json", folder.toString())).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(printed()).get(0).get("file").asString()).endsWith("a.txt");
    }

    @Test
    void aCallThatNamesNothingOrAnUnknownOptionIsBadInputAndNothingIsPrinted() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run(file("a.txt", RIGHT), "--jsom")).isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--jsom");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreChecked() throws IOException {
        assertThat(run("--json", file("a.pdf", "no PDF"), folder.resolve("none.txt").toString(), file("b.txt", WRONG))).isEqualTo(2);
        var reports = JsonMapper.shared().readTree(printed());
        assertThat(reports.get(0).get("error").asString()).contains("a.pdf", "没有可读的文字", "it holds no text");
        assertThat(reports.get(1).get("error").asString()).contains("none.txt");
        assertThat(reports.at("/2/findings/0/kind").asString()).isEqualTo("year");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a.pdf", "none.txt");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... args) {
        return CheckCommand.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Gongkai;
import org.gongkai.command.CommandLine;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./gongkai figures} counts in the sample towns, beside what their own reports say. */
class FiguresTest {
    private static final List<String> TOWNS = List.of("shuichun", "wanlong", "xian", "shexi", "longquan");

    @TempDir
    Path data;

    @Test
    void everyFigureOfTheFiveReportsComesOutOfTheRecords() {
        var url = TestDatabase.freshUrl();
        try (var program = new SpringApplicationBuilder(Gongkai.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--gongkai.demo=true", "--gongkai.data=" + data, "--gongkai.database-url=" + url)) {
            for (var town : TOWNS) {
                var facts = Facts.of(town);
                var counted = figures(url, town, facts.year());
                for (var name : facts.names()) {
                    assertThat(plain(counted.get(name))).as("%s: %s", town, name).isEqualTo(plain(facts.node(name)));
                }
            }
            theReportSaysTheSame(url);
            aDayOfTheYearHasItsOwnFigures(url);
            removingARecordChangesTheFigure(program.getBean(JdbcClient.class), url);
        }
    }

    private void theReportSaysTheSame(String url) {
        var report = JsonMapper.shared().readTree(printed(url, "report", "wanlong", 2017, "--format", "json"));
        assertThat(report.get("form").asString()).isEqualTo("statistics-2014");
        assertThat(report.toString()).contains("主动公开政府信息17条");
        var cells = report.findParents("code").stream()
                .filter(row -> row.has("cells"))
                .collect(Collectors.toMap(row -> row.get("code").asString(), row -> row.get("cells")));
        assertThat(Objects.requireNonNull(cells.get("1.1")).get("count").asInt()).isEqualTo(17);
        assertThat(Objects.requireNonNull(cells.get("6")).get("count").isNull()).as("a ledger that the town does not keep").isTrue();
        assertThat(printed(url, "report", "shexi", 2020, "--form", "2021")).contains("（七）总计");
        assertThat(printed(url, "report", "shexi", 2020, "--format", "html")).contains("国办公开办函〔2019〕60号");
    }

    private void removingARecordChangesTheFigure(JdbcClient jdbc, String url) {
        jdbc.sql("delete from work_record where kind = 'training' and attendance = 28 and authority_id = (select id from authority where slug = 'wanlong')")
                .update();
        var counted = figures(url, "wanlong", 2017);
        assertThat(counted.get("trainings").asInt()).isEqualTo(1);
        assertThat(counted.get("trainees").asInt()).isEqualTo(52 - 28);
        assertThat(counted.get("complaints").isNull()).as("a ledger that the town does not keep").isTrue();
    }

    private void aDayOfTheYearHasItsOwnFigures(String url) {
        assertThat(printed(url, "figures", "wanlong", 2017, "--as-of", "2017-12-31", "--json")).isEqualTo(printed(url, "figures", "wanlong", 2017, "--json"));
        var first = Objects.requireNonNull(JsonMapper.shared().readTree(printed(url, "figures", "wanlong", 2017, "--as-of", "2017-01-01", "--json")).get("figures"));
        assertThat(first.get("trainings").asInt()).isZero();
        assertThat(first.get("items_published").asInt()).isLessThan(17);
        assertThat(first.get("complaints").isNull()).as("a ledger that the town does not keep").isTrue();
    }

    private JsonNode figures(String url, String town, int year) {
        return Objects.requireNonNull(JsonMapper.shared().readTree(printed(url, "figures", town, year, "--json")).get("figures"));
    }

    private String printed(String url, String command, String town, int year, String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = new CommandLine(Gongkai.class)
                .run(
                        Stream.concat(
                                        Stream.of(command, "--town", town, "--year", "" + year, "--data", data.toString(), "--database-url", url),
                                        Stream.of(options))
                                .toList(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** 94 and 94.0 are the same figure, and the order of headings is not part of it. */
    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros();
        }
        return value.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> plain(part.getValue())));
    }
}

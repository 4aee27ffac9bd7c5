package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twelve reports of towns and cities, 2009 to 2024, against what people read in them (src/test/resources/report/check). */
class RealReportsTest {
    record Sample(JsonNode index, Examination examination) {
        String name() {
            return index.get("file").asString();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Sample> samples() throws IOException {
        var samples = new ArrayList<Sample>();
        for (var line : resource("reports.jsonl").lines().toList()) {
            var index = JsonMapper.shared().readTree(line);
            samples.add(new Sample(index, Examination.of(resource(index.get("file").asString()))));
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofAHundredFiguresAtLeast95AreReadWhereTheyStand(Sample sample) {
        var missed = all(sample.index(), "figures").filter(figure -> sample.examination().figures().stream().noneMatch(read -> isSame(figure, read))).toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(sample.index().get("figures").size() / 20);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyHardContradictionIsFoundWhereItStandsAndNoOther(Sample sample) {
        var hard = new ArrayList<>(sample.examination().findings().stream().filter(Finding::isHard).toList());
        all(sample.index(), "contradictions").filter(expected -> expected.get("severity").asString().equals("hard")).forEach(expected -> {
            var shown = hard.stream().filter(finding -> finding.fault().kind().code().equals(expected.get("kind").asString()) && touches(sample, finding, expected)).toList();
            assertThat(shown).as(expected.toString()).isNotEmpty();
            hard.removeAll(shown);
        });
        assertThat(hard).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theYearIsThatOfTheReport(Sample sample) {
        assertThat(sample.examination().year()).hasValue(sample.index().get("year").asInt());
    }

    @Test
    void twoYearsOfOneCityAreCheckedAgainstEachOther() throws IOException {
        var compared = Comparison.of(List.of(Examination.of(resource("suqian-2024.txt")), Examination.of(resource("suqian-2023.txt"))));
        assertThat(compared.getFirst().findings()).extracting(Finding::fault)
                .contains(Fault.GROWTH_AGAINST_LAST_YEAR)
                .doesNotContain(Fault.NOT_CARRIED_OVER, Fault.DOCUMENTS_IN_FORCE, Fault.LAST_YEARS_TEXT);
        assertThat(compared.getLast().findings()).isEmpty();
    }

    private static boolean isSame(JsonNode figure, Examination.Read read) {
        boolean isThere = !figure.has("start") || read.place().equals(new Span(figure.get("start").asInt(), figure.get("end").asInt()));
        return isThere
                && read.value().compareTo(figure.get("value").decimalValue()) == 0
                && read.unit().equals(figure.get("unit").asString())
                && sharesAWord(read.label(), figure.get("label").asString())
                && (!figure.has("column") || read.label().contains(figure.get("column").asString().substring(0, 2)));
    }

    private static boolean sharesAWord(String label, String expected) {
        for (int i = 0; i + 2 <= expected.length(); i++) {
            if (label.contains(expected.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(Sample sample, Finding finding, JsonNode contradiction) {
        return all(contradiction, "evidence").anyMatch(evidence -> {
            int at = sample.examination().text().indexOf(evidence.asString());
            var place = new Span(at, at + evidence.asString().length());
            return at >= 0 && finding.spans().stream().anyMatch(place::overlaps);
        });
    }

    private static Stream<JsonNode> all(JsonNode node, String field) {
        return StreamSupport.stream(node.get(field).spliterator(), false);
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(RealReportsTest.class.getResourceAsStream("/report/check/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

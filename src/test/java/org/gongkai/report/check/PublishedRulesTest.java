package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in docs/report-rules.zh-CN.md are the tests of the rules. */
class PublishedRulesTest {
    private static final Pattern KIND = Pattern.compile("(?m)^## ([a-z-]+)：");
    private static final Pattern RULE = Pattern.compile(
            "### `(?<fault>[a-z0-9-]+)` · (?<severity>hard|soft)\n\n- 公式：(?<formula>.+)\n- 提示：(?<message>.+)\n\n不通过：\n\n```text\n(?<fails>[^`]+)\n```\n\n通过：\n\n```text\n(?<passes>[^`]+)\n```");

    record Published(String kind, String fault, String severity, String message, String fails, String passes) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Published> rules() throws IOException {
        var doc = Files.readString(Path.of("docs/report-rules.zh-CN.md"));
        return RULE.matcher(doc).results().toList().stream().map(rule -> {
            var kinds = KIND.matcher(doc).region(0, rule.start()).results().toList();
            return new Published(kinds.getLast().group(1), rule.group("fault"), rule.group("severity"), rule.group("message"), rule.group("fails"), rule.group("passes"));
        });
    }

    @Test
    void everyFaultIsPublishedUnderItsKindAndNoOther() throws IOException {
        assertThat(rules().map(rule -> rule.kind() + " " + rule.fault() + " " + rule.severity()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Fault.values())
                        .map(fault -> fault.kind().code() + " " + fault.code() + " " + fault.severity().name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFailingExampleIsFoundWithThePublishedWords(Published rule) {
        assertThat(findings(rule.fails())).filteredOn(finding -> finding.fault().code().equals(rule.fault()))
                .extracting(Finding::message)
                .contains(rule.message());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePassingExampleHasNothingHardAndNotThisFault(Published rule) {
        assertThat(findings(rule.passes())).noneMatch(finding -> finding.isHard() || finding.fault().code().equals(rule.fault()));
    }

    /** Of both reports where two are given. */
    private static List<Finding> findings(String example) {
        var examinations = Arrays.stream(example.split("\n======\n")).map(Examination::of).toList();
        return Comparison.of(examinations).stream().flatMap(examination -> examination.findings().stream()).toList();
    }
}

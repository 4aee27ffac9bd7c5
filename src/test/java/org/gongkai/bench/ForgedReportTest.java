package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedReportTest {
    private static final int REPORTS = 20;

    static Stream<String> faults() {
        return ForgedReport.FAULTS.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theFaultThatWasPutInIsFound(String fault) {
        for (int seed = 0; seed < REPORTS; seed++) {
            var report = ForgedReport.of(seed, fault).text();
            assertThat(hard(report)).as("seed %d: %s", seed, report).contains(fault);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    void aReportWithoutFaultHasNothingHard(long first) {
        for (long seed = first; seed < first + REPORTS; seed++) {
            var report = ForgedReport.of(seed, null).text();
            assertThat(hard(report)).as("seed %d: %s", seed, report).isEmpty();
        }
    }

    private static Stream<String> hard(String report) {
        return Examination.of(report).findings().stream().filter(Finding::isHard).map(finding -> finding.fault().kind().code());
    }
}

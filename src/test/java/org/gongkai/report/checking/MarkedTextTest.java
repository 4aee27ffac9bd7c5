package org.gongkai.report.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Fault;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Span;
import org.gongkai.report.checking.MarkedText.Line;
import org.gongkai.report.checking.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    private static final String TEXT = "一共50件\n其中20件\n以及31件";

    @Test
    void aFindingStandsBesideItsFirstLineAndItsNumberAtEveryPlace() {
        var marked = MarkedText.of(TEXT, List.of(finding(Fault.PARTS_DO_NOT_ADD_UP, new Span(2, 4), new Span(8, 10))));

        assertThat(marked.lines()).extracting(line -> line.notes().size()).containsExactly(1, 0, 0);
        assertThat(pieces(marked)).filteredOn(Piece::marked).extracting(Piece::text, Piece::hard, Piece::begins)
                .containsExactly(tuple("50", true, List.of(1)), tuple("20", true, List.of(1)));
    }

    @Test
    void whereTwoFindingsOverlapThePieceBelongsToBoth() {
        var marked = MarkedText.of(TEXT, List.of(finding(Fault.WORD_TWICE, new Span(0, 5)), finding(Fault.SHARE_WRONG, new Span(2, 4))));

        assertThat(marked.lines().getFirst().pieces()).extracting(Piece::text, Piece::hard, Piece::begins)
                .containsExactly(tuple("一共", false, List.of(1)), tuple("50", true, List.of(2)), tuple("件", false, List.of()));
    }

    @Test
    void whatHasNoPlaceConcernsTheWholeReport() {
        var marked = MarkedText.of(TEXT, List.of(finding(Fault.STATUTORY_PART_MISSING)));
        assertThat(marked.ofAll()).hasSize(1);
        assertThat(marked.lines()).allMatch(line -> line.notes().isEmpty());
    }

    @Test
    void nothingOfARealReportIsLostAndEveryFindingStandsOnce() throws IOException {
        try (var seeds = Files.list(Path.of("src/test/resources/seeds"))) {
            for (var seed : seeds.toList()) {
                var text = Files.readString(seed);
                var findings = Examination.of(text).findings();

                var marked = MarkedText.of(text, findings);

                assertThat(marked.lines().stream().map(MarkedTextTest::words).collect(Collectors.joining("\n"))).isEqualTo(text);
                assertThat(Stream.concat(marked.ofAll().stream(), marked.lines().stream().flatMap(line -> line.notes().stream())).map(MarkedText.Note::finding))
                        .as("%s", seed)
                        .containsExactlyInAnyOrderElementsOf(findings);
            }
        }
    }

    @Test
    void ofAVeryLongTextTheBeginningIsShownAndTheFindingsBehindItStandFirst() {
        var text = "长".repeat(250_000);
        var marked = MarkedText.of(text, List.of(finding(Fault.WORD_TWICE, new Span(240_000, 240_001))));
        assertThat(marked.cut()).isTrue();
        assertThat(marked.ofAll()).hasSize(1);
        assertThat(words(marked.lines().getFirst())).hasSize(200_000);
    }

    private static Finding finding(Fault fault, Span... spans) {
        return new Finding(fault, "说明", List.of(spans));
    }

    private static List<Piece> pieces(MarkedText marked) {
        return marked.lines().stream().flatMap(line -> line.pieces().stream()).toList();
    }

    private static String words(Line line) {
        return line.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}

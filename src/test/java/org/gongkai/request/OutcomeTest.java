package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.law.ReconsiderationFirst;
import org.gongkai.request.law.Remedies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table from outcome to article, letter, remedy and cell is complete: the 21 leaf rows of the form of 2021, in its order. */
class OutcomeTest {
    private static final LocalDate BEFORE_2024 = LocalDate.of(2023, 12, 29);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 2);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 7, 1);

    /** Row of 2021, article, letters, since when reconsideration comes first (never: any remedy may be chosen), row of 2019. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        3.1   | 36       | L10 L09 | never | 3.1
        3.2   | 37       | L11     | 2026  | 3.2
        3.3.1 | 14       | L12     | 2024  | 3.3.1
        3.3.2 | 14       | L12     | 2024  | 3.3.2
        3.3.3 | 14       | L12     | 2024  | 3.3.3
        3.3.4 | 15       | L12     | 2024  | 3.3.4
        3.3.5 | 16       | L12     | 2024  | 3.3.5
        3.3.6 | 16       | L12     | 2024  | 3.3.6
        3.3.7 | 16       | L12     | 2024  | 3.3.7
        3.3.8 | 36       | L13     | never | 3.3.8
        3.4.1 | 36       | L14 L15 | never | 3.4.1
        3.4.2 | 38       | L16     | never | 3.4.2
        3.4.3 | 30       | L17     | never | 3.4.3
        3.5.1 | 39       | L18     | never | 3.5.1
        3.5.2 | 36       | L19     | never | 3.5.2
        3.5.3 | 39       | L20     | never | 3.5.3
        3.5.4 | 35       | L21     | never | 3.5.4
        3.5.5 | 36       | L22     | never | 3.5.5
        3.6.1 | 30       | L23     | never | 3.6
        3.6.2 | fee-2020 | L23     | never | 3.6
        3.6.3 | 36       |         | never | 3.6
        """)
    void eachLinksItsArticleItsLettersItsRemedyAndItsCells(String row, String article, String letters, String first, String row2019) {
        var outcome = Outcome.of(row).orElseThrow();

        assertThat(outcome.article()).isEqualTo(article);
        assertThat(String.join(" ", outcome.letters())).isEqualTo(letters == null ? "" : letters);
        assertThat(outcome.row2019()).isEqualTo(row2019);
        assertThat(mayBeSuedAtOnce(outcome, BEFORE_2024)).isTrue();
        assertThat(mayBeSuedAtOnce(outcome, IN_2024)).isEqualTo(!first.equals("2024"));
        assertThat(mayBeSuedAtOnce(outcome, IN_2026)).isEqualTo(first.equals("never"));
    }

    private static boolean mayBeSuedAtOnce(Outcome outcome, LocalDate decided) {
        return Remedies.against(List.of(outcome), decided, decided, WorkCalendar.own()).lawsuitUntil() != null;
    }

    @Test
    void theTableAboveHasEveryOutcomeInTheOrderOfTheForm() throws NoSuchMethodException {
        var name = "eachLinksItsArticleItsLettersItsRemedyAndItsCells";
        var method = getClass().getDeclaredMethod(name, String.class, String.class, String.class, String.class, String.class);
        var table = Objects.requireNonNull(method.getAnnotation(CsvSource.class)).textBlock();
        assertThat(table.lines().map(line -> line.split("\\|", -1)[0].strip()))
                .containsExactlyElementsOf(Arrays.stream(Outcome.values()).map(Outcome::code).toList());
        assertThat(Outcome.values()).hasSize(21);
    }

    @ParameterizedTest
    @EnumSource
    void eachHasItsWords(Outcome outcome) {
        assertThat(outcome.label()).isNotBlank();
        assertThat(outcome.citation()).startsWith("第");
    }

    @Test
    void whatAnOfficerCanChooseIsToldByALetterOfItsOutcome() {
        var kinds = Arrays.stream(DecisionKind.values()).filter(kind -> kind != DecisionKind.PARTLY && kind != DecisionKind.REFUSED);
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.decided(IN_2026, Optional.empty()).outcomes().getFirst().letters())
                .contains(kind.letter().name()));
        for (var ground : Ground.values()) {
            assertThat(decided(DecisionKind.REFUSED, ground)).containsExactly(ground.outcome());
            assertThat(ground.outcome().letters()).contains(DecisionKind.REFUSED.letter().name());
            assertThat(decided(DecisionKind.PARTLY, ground)).containsExactly(Outcome.PARTLY_DISCLOSED, ground.outcome());
        }
    }

    private static List<Outcome> decided(DecisionKind kind, Ground ground) {
        return kind.decided(IN_2026, Optional.of(ground)).outcomes();
    }

    @Test
    void everyGroundOfArticles14To16IsARowOfItsOwn() {
        assertThat(Arrays.stream(Ground.values()).map(Ground::outcome))
                .containsExactlyElementsOf(Stream.of(Outcome.values()).filter(Outcome::withholds).collect(Collectors.toList()));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleOnReconsiderationHoldsFromItsFirstDayToTheNextOne(ReconsiderationFirst rule) {
        assertThat(rule.source()).startsWith("行政复议法");
        if (rule != ReconsiderationFirst.NOTHING) {
            assertThat(ReconsiderationFirst.on(rule.inForceFrom())).isEqualTo(rule);
            assertThat(ReconsiderationFirst.on(rule.inForceFrom().minusDays(1))).isLessThan(rule);
        }
    }
}

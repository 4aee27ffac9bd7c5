package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Need;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.law.Remedies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From outcome to article, letter, remedy and cell, and back: no outcome without its letter, no letter that nothing leads to. */
class LetterKindTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Letters about the procedure, which no outcome leads to: each is made by a step of its own. */
    private static final Set<LetterKind> ON_THE_WAY = EnumSet.of(
            LetterKind.L01, LetterKind.L02, LetterKind.L03, LetterKind.L04, LetterKind.L05, LetterKind.L06, LetterKind.L07, LetterKind.L08,
            LetterKind.L24, LetterKind.L25, LetterKind.L26);

    @Test
    void allTwentySixAreThereInTheirOrder() {
        assertThat(LetterKind.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).mapToObj("L%02d"::formatted).toList());
        assertThat(LetterKind.values()).allSatisfy(kind -> assertThat(LetterKind.class.getResource("/letter/" + kind + ".txt")).isNotNull());
    }

    @Test
    void eachIsReachedFromAnOutcomeOrFromAStepOnTheWay() {
        var fromOutcomes = Arrays.stream(Outcome.values())
                .flatMap(outcome -> outcome.letters().stream())
                .map(LetterKind::valueOf)
                .collect(Collectors.toSet());

        assertThat(fromOutcomes).doesNotContainAnyElementsOf(ON_THE_WAY);
        assertThat(Stream.concat(fromOutcomes.stream(), ON_THE_WAY.stream())).containsExactlyInAnyOrder(LetterKind.values());
        assertThat(fromOutcomes).allSatisfy(kind -> assertThat(kind.namesRemedies()).isTrue());
        assertThat(ON_THE_WAY).noneMatch(LetterKind::namesRemedies);
    }

    @ParameterizedTest
    @EnumSource
    void aKindOfAnswerLeadsToOutcomesThatNameItsLetterItsArticleItsRemediesAndItsCell(DecisionKind kind) {
        for (var ground : kind.asks(Need.GROUND) ? List.of(Ground.values()) : List.<Ground>of(Ground.INTERNAL)) {
            var outcomes = kind.decided(DAY, Optional.of(ground)).outcomes();
            var counted = outcomes.getFirst();

            assertThat(counted.letters()).contains(kind.letter().name());
            assertThat(kind.letter().isDecision()).isTrue();
            if (kind == DecisionKind.REFUSED) {
                assertThat(ground.article().code()).startsWith(counted.article());
            } else {
                // Article and item apart: one row rests on two items of art. 36.
                assertThat(counted.citation()).contains(kind.article().chinese().split("(?<=条)"));
            }
            var remedies = Remedies.against(outcomes, DAY, DAY, WorkCalendar.own());
            assertThat(remedies.lawsuitUntil() == null).isEqualTo(kind == DecisionKind.REFUSED || kind == DecisionKind.PARTLY);
            assertThat(counted.code()).matches("3\\.[1-6](\\.[1-8])?");
        }
    }

    @Test
    void everyOutcomeThatIsDecidedHasAKindOfAnswerForEachOfItsLetters() {
        var letters = Arrays.stream(DecisionKind.values()).map(kind -> kind.letter().name()).toList();
        for (var outcome : Outcome.values()) {
            if (outcome.isDecided() && outcome != Outcome.OTHER) {
                assertThat(outcome.letters()).as(outcome.code()).isNotEmpty().isSubsetOf(letters);
            }
        }
        assertThat(letters).doesNotHaveDuplicates();
    }

    @Test
    void lettersThatNoEventTellsOfAreEntriesOfTheirOwn() {
        assertThat(OwnLetter.values())
                .extracting(OwnLetter::letter)
                .containsExactly(LetterKind.L23, LetterKind.L24, LetterKind.L26);
        assertThat(OwnLetter.values()).allSatisfy(it -> assertThat(OwnLetter.of(it.word())).contains(it));
        assertThat(LetterKind.L05.besides()).contains(LetterKind.L07);
        assertThat(LetterKind.L06.besides()).contains(LetterKind.L07);
    }
}

package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table from outcome to article, letter and row is complete: the 21 leaf rows of the form of 2021, in its order. */
class OutcomeTest {
    private static final List<String> LEAVES = List.of(
            "3.1", "3.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8", "3.4.1", "3.4.2", "3.4.3", "3.5.1",
            "3.5.2", "3.5.3", "3.5.4", "3.5.5", "3.6.1", "3.6.2", "3.6.3");

    @Test
    void everyLeafOfTheFormIsAnOutcome() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::code)).containsExactlyElementsOf(LEAVES);
    }

    @ParameterizedTest
    @EnumSource
    void eachHasItsArticleAndItsRowOf2019(Outcome outcome) {
        assertThat(outcome.label()).isNotBlank();
        assertThat(outcome.article()).matches("\\d\\d|fee-2020");
        assertThat(outcome.citation()).startsWith("第");
        assertThat(outcome.row2019()).isEqualTo(outcome.code().startsWith("3.6") ? "3.6" : outcome.code());
        assertThat(Outcome.of(outcome.code())).contains(outcome);
    }

    @Test
    void everyLetterThatTellsAnEndBelongsToOneOutcomeOrTwoAlike() {
        var letters = Arrays.stream(Outcome.values()).flatMap(o -> o.letters().stream()).distinct().sorted();
        assertThat(letters)
                .containsExactly("L09", "L10", "L11", "L12", "L13", "L14", "L15", "L16", "L17", "L18", "L19", "L20", "L21", "L22", "L23");
        assertThat(Stream.of(Outcome.values()).filter(o -> o.letters().isEmpty())).containsExactly(Outcome.OTHER);
    }

    @Test
    void onlyArticles14To16Withhold() {
        assertThat(Stream.of(Outcome.values()).filter(Outcome::withholds).map(Outcome::code))
                .containsExactly("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7");
    }

    @Test
    void articlesAreNamedAsTheFormsRowsMean() {
        assertThat(Outcome.THIRD_PARTY_RIGHTS.article()).isEqualTo("15");
        assertThat(Outcome.PARTLY_DISCLOSED.article()).isEqualTo("37");
        assertThat(Outcome.PETITION.article()).isEqualTo("39");
        assertThat(Outcome.EXCESSIVE.article()).isEqualTo("35");
    }
}

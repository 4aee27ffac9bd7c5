package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.request.law.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the law have gaps nowhere: every type of event, every row of the form, every pair that can overlap. */
class ScenariosTest {
    private static final List<Class<?>> TABLES = List.of(
            ReceiptLawTest.class,
            CorrectionLawTest.class,
            ConsultationLawTest.class,
            PostponementLawTest.class,
            FeeLawTest.class,
            EndingLawTest.class,
            RemedyLawTest.class,
            OverlapLawTest.class);
    private static final Pattern NAMED = Pattern.compile("(2007, )?(arts?\\. \\d\\d.*|fee-2020): .+");
    private static final List<Scenario> SCENARIOS = TABLES.stream().flatMap(ScenariosTest::scenarios).toList();

    /** @param rule with its article */
    private record Scenario(String rule, String story, String expected) {
        Set<String> types() {
            return Story.of(story).events().stream().map(CaseEvent::type).collect(Collectors.toSet());
        }
    }

    private static Stream<Scenario> scenarios(Class<?> table) {
        return Arrays.stream(table.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class) && method.getParameterCount() == 4)
                .flatMap(ScenariosTest::scenarios);
    }

    private static Stream<Scenario> scenarios(Method method) {
        return Objects.requireNonNull(method.getAnnotation(CsvSource.class))
                .textBlock()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Scenario(cells[0].strip(), cells[2].strip(), cells[3].strip()));
    }

    @Test
    void thereAreMoreThanTwoHundredAndEachNamesItsArticle() {
        assertThat(SCENARIOS).hasSizeGreaterThan(200).allMatch(it -> NAMED.matcher(it.rule()).matches());
        assertThat(SCENARIOS.stream().map(it -> it.rule() + it.story())).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} stands in four scenarios or more")
    @ValueSource(strings = {
        "received", "correction-noticed", "corrected", "third-party-consulted", "body-consulted", "third-party-replied", "body-replied",
        "explanation-asked", "explained", "delayed", "extended", "fee-noticed", "fee-paid", "decided", "withdrawn",
        "reconsideration-filed", "reconsideration-decided", "lawsuit-filed", "lawsuit-decided", "appeal-filed", "appeal-decided", "reopened"
    })
    void everyTypeOfEventHasFour(String type) {
        assertThat(SCENARIOS.stream().filter(it -> it.types().contains(type))).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void noTypeOfEventIsForgottenAbove() throws NoSuchMethodException {
        var named = getClass().getDeclaredMethod("everyTypeOfEventHasFour", String.class).getAnnotation(ValueSource.class);
        assertThat(leaves(CaseEvent.class)).hasSameSizeAs(Objects.requireNonNull(named).strings());
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(it -> leaves(it).stream()).toList() : List.of(type);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowOfTheFormOf2021HasOne(Outcome outcome) throws NoSuchMethodException {
        var rows = new ArrayList<>(SCENARIOS.stream().map(Scenario::expected).toList());
        var decided = EndingLawTest.class.getDeclaredMethod("anOutcomeCountsInItsRow", String.class, String.class).getAnnotation(CsvSource.class);
        Objects.requireNonNull(decided).textBlock().lines().map(line -> "rows=1+" + line.strip().split(",", -1)[0]).forEach(rows::add);

        assertThat(rows).anyMatch(row -> Arrays.asList(row.split(" ", -1)).contains("rows=1+" + outcome.code()));
        assertThat(rows).anyMatch(row -> row.contains("rows=1+4")).anyMatch(row -> row.contains("rows=2+"));
    }

    /** What lasts, and what can begin while it does. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(textBlock = """
        correction-noticed, third-party-consulted
        correction-noticed, body-consulted
        correction-noticed, explanation-asked
        correction-noticed, fee-noticed
        correction-noticed, extended
        correction-noticed, delayed
        correction-noticed, decided
        correction-noticed, withdrawn
        correction-noticed, reopened
        third-party-consulted, body-consulted
        third-party-consulted, explanation-asked
        third-party-consulted, fee-noticed
        third-party-consulted, extended
        third-party-consulted, delayed
        third-party-consulted, decided
        third-party-consulted, withdrawn
        third-party-consulted, reopened
        third-party-consulted, lawsuit-filed
        body-consulted, explanation-asked
        body-consulted, fee-noticed
        body-consulted, extended
        body-consulted, delayed
        body-consulted, decided
        body-consulted, reopened
        explanation-asked, fee-noticed
        explanation-asked, extended
        explanation-asked, delayed
        explanation-asked, decided
        explanation-asked, withdrawn
        fee-noticed, extended
        fee-noticed, delayed
        fee-noticed, decided
        fee-noticed, withdrawn
        extended, delayed
        extended, reopened
        reconsideration-filed, lawsuit-filed
        reconsideration-filed, appeal-filed
        reconsideration-filed, reopened
        reconsideration-filed, decided
        lawsuit-filed, appeal-filed
        lawsuit-filed, reopened
        appeal-filed, reopened
        """)
    void everyPairThatCanOverlapHasOne(String one, String other) {
        assertThat(SCENARIOS).anyMatch(it -> it.types().containsAll(Set.of(one, other)));
    }
}

package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.OTHER_TOWN;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.PastCases.PastCase;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of cases: filtered, sorted, and read page by page in both directions. */
class CaseListsTest extends InTheTown {
    private static final int CASES = 60;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    @Autowired
    private PastCases past;

    @Autowired
    private Projections projections;

    @Autowired
    private CaseLists lists;

    @BeforeEach
    void sixtyCasesOfOneTownAndOneOfAnother() {
        clock.moveTo(LocalDate.parse("2026-03-10"));
        var cases = new ArrayList<>(IntStream.range(0, CASES).mapToObj(n -> past(TOWN, n)).toList());
        cases.add(past(OTHER_TOWN, 0));
        past.takeIn(cases);
    }

    @ParameterizedTest
    @EnumSource
    void pagesReadForwardAndBackwardHoldEveryCaseOnce(CaseFilter.Order order) {
        for (var state : List.of("", "open", "withdrawn", "awaiting-correction")) {
            var filter = new CaseFilter("", state, "", order);
            var whole = requests.list(officer(), filter, new Place.Beginning(), CASES).lines();
            assertThat(whole).isNotEmpty().allMatch(line -> line.authority().equals(TOWN));
            assertReadBothWays(whole, 7, (from, size) -> requests.list(officer(), filter, from, size));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyCasesOfSeveralBodiesTheListIsMergedInOrder(CaseFilter.Order order) {
        past.takeIn(IntStream.range(0, CaseLists.COUNTED * 2).mapToObj(n -> past(n % 5 == 0 ? OTHER_TOWN : TOWN, n % 55)).toList());
        for (var filter : List.of(
                new CaseFilter("", "", "", order), new CaseFilter("", "open", "", order), new CaseFilter("村危房", "", "", order), new CaseFilter("", "", "oral", order))) {
            CaseReader both = (from, size) -> lists.page(filter, List.of(TOWN, OTHER_TOWN), List.of(), from, size);
            var first = both.page(new Place.Beginning(), 7);
            assertThat(first.more()).isTrue();
            var whole = both.page(new Place.Beginning(), CaseLists.COUNTED * 3).lines();
            assertThat(first.lines()).isEqualTo(whole.subList(0, 7));
            assertThat(whole).hasSizeGreaterThan(CaseLists.COUNTED).extracting(CaseLine::authority).contains(TOWN, OTHER_TOWN);
            assertThat(whole).isSortedAccordingTo(comparator(order));
            assertReadBothWays(whole, 150, both);
        }
    }

    /** As the list promises it, told once more without SQL. */
    private static Comparator<CaseLine> comparator(CaseFilter.Order order) {
        var byId = Comparator.<CaseLine>comparingLong(line -> line.id().value());
        return switch (order) {
            case DUE ->
                Comparator.<CaseLine, Boolean>comparing(line -> line.state().equals("withdrawn"))
                        .thenComparing(CaseLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byId);
            case NUMBER -> Comparator.comparing(CaseLine::number).thenComparing(byId).reversed();
            case SUBMITTED -> Comparator.comparing(CaseLine::submittedAt).thenComparing(byId).reversed();
        };
    }

    private interface CaseReader {
        CaseList page(Place from, int size);
    }

    private static void assertReadBothWays(List<CaseLine> whole, int size, CaseReader reader) {
        var page = reader.page(new Place.Beginning(), size);
        assertThat(page.earlier()).isFalse();
        var forward = new ArrayList<>(page.lines());
        while (page.later()) {
            page = reader.page(new Place.After(forward.getLast().id()), size);
            forward.addAll(page.lines());
        }
        assertThat(forward).isEqualTo(whole);

        var backward = new ArrayList<>(List.of(whole.getLast()));
        do {
            page = reader.page(new Place.Before(backward.getFirst().id()), size);
            backward.addAll(0, page.lines());
        } while (page.earlier());
        assertThat(backward).isEqualTo(whole);
    }

    @Test
    void whatIsDueFirstStandsFirstAndClosedCasesLast() {
        var lines = requests.list(officer(), new CaseFilter("", "", "", CaseFilter.Order.DUE), new Place.Beginning(), CASES).lines();
        var open = lines.stream().takeWhile(line -> !line.state().equals("withdrawn")).toList();
        assertThat(open).hasSize(CASES * 2 / 3);
        assertThat(open.stream().map(CaseLine::due).takeWhile(due -> due != null).toList()).isSorted().hasSize(CASES / 3);
        assertThat(lines.subList(open.size(), CASES)).allMatch(line -> line.state().equals("withdrawn"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "危房, 30", "房, 30", "危房改造补助, 30", "村危房, 30", "房危, 0", "7号, 6", "第17号, 1", "zhen, 60", "ZHEN, 60", "2026-0012, 1", "2026-00, 60",
        "0012, 1", "2026-1, 0", "100%, 0", "_, 0", "' ', 60"
    })
    void wordsAreFoundInSubjectAndNumberHoweverFewTheyAre(String words, int found) {
        var list = requests.list(officer(), new CaseFilter(words, "", "", CaseFilter.Order.NUMBER), new Place.Beginning(), CASES);
        assertThat(list.lines()).hasSize(found);
        assertThat(list.count()).isEqualTo(found);
        assertThat(list.more()).isFalse();
    }

    @Test
    void aLineOfAnotherTownIsNoPlaceInOnesOwnList() {
        var theirs = requests.list(neighbour(), new CaseFilter("", "", "", CaseFilter.Order.DUE), new Place.Beginning(), 25).lines();
        assertThat(theirs).hasSize(1);
        var filter = new CaseFilter("", "", "", CaseFilter.Order.NUMBER);
        assertThat(requests.list(officer(), filter, new Place.After(theirs.getFirst().id()), 7).lines())
                .isEqualTo(requests.list(officer(), filter, new Place.Beginning(), 7).lines());
    }

    @Test
    void moreThanAreCountedIsTold() {
        assertThat(CaseList.of(List.of(), new Place.Beginning(), 25, CaseLists.COUNTED).more()).isFalse();
        var list = CaseList.of(List.of(), new Place.Beginning(), 25, CaseLists.COUNTED + 1);
        assertThat(list.more()).isTrue();
        assertThat(list.count()).isEqualTo(CaseLists.COUNTED);
    }

    @Test
    void casesTakenInTogetherHaveTheirBooksNumbersAndProjections() {
        assertThat(projections.check()).isEqualTo(new Projections.Result(CASES + 1, List.of()));
        var files = requests.all(TOWN);
        assertThat(files).extracting(CaseFile::number).startsWith("2026-0001", "2026-0002").doesNotHaveDuplicates().hasSize(CASES);
        assertThat(files.get(1).events()).isEqualTo(past(TOWN, 1).events());
        assertThat(requests.applicant(officer(), files.get(1).id())).isEqualTo(SampleTown.applicant());

        past.takeIn(List.of(past(TOWN, 60)));
        assertThat(requests.all(TOWN).getLast().number()).isEqualTo("2026-0061");
    }

    /** In turns running, waiting for a correction, withdrawn; half of them about one matter. */
    private static PastCase past(AuthorityId town, int n) {
        var on = FIRST.plusDays(n);
        var events = new ArrayList<CaseEvent>(List.of(new Received(on, n % 2 == 0 ? Channel.COUNTER : Channel.ORAL, null, ApplicantKind.NATURAL)));
        if (n % 3 == 1) {
            events.add(new CorrectionNoticed(on, LocalDate.parse("2026-03-31")));
        } else if (n % 3 == 2) {
            events.add(new Withdrawn(on));
        }
        var subject = (n % 2 == 0 ? "大王家村危房改造补助（第%d号）" : "耕地地力保护补贴（第%d号）").formatted(n) + " Zhen";
        return new PastCase(
                town,
                SampleTown.applicant(),
                new Asked(subject, null, "含金额", WantedForm.PAPER, WantedWay.COLLECT),
                on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                events);
    }
}

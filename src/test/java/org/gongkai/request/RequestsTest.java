package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.OTHER_TOWN;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongkai.access.Forbidden;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.Recorded.Confirmed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Served;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Need;
import org.gongkai.screening.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** From the web form to the letter, on a real database with real files. */
class RequestsTest extends InTheTown {
    @Autowired
    private LetterStore letterStore;

    @Test
    void aWebRequestIsReceivedOnTheDayBothSidesConfirmed() {
        var file = requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-1").file();
        assertThat(requests.standing(file, requests.today()).state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);

        clock.moveTo(LocalDate.of(2026, 11, 25));
        record(file.id(), 1, new Confirmed(requests.today()), Map.of(), LetterKind.L01);

        var standing = requests.standing(read(file.id()), requests.today());
        assertThat(standing.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(standing.due()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(letter(file.id()))
                .contains("政府信息公开申请登记回执", "湾龙政公开告〔2026〕1号", "欧阳倩：", "登记编号：2026-0001", "收到申请之日：2026年11月25日")
                .contains("第三十一条第（三）项", "最迟2026年12月23日", file.code().grouped(), "https://www.shifan.example/service/track");
    }

    @Test
    void theSameFormSentTwiceIsOneRequest() {
        var first = requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-1");
        var second = requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-1");

        assertThat(first.again()).isFalse();
        assertThat(second.again()).isTrue();
        assertThat(second.file().code()).isEqualTo(first.file().code());
        assertThat(count("select count(*) from request")).isEqualTo(1);
    }

    @Test
    void theSameFormSentManyTimesAtOnceIsOneRequest() throws Exception {
        var codes = atOnce(12, _ -> requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-1").file().code());

        assertThat(codes).hasSize(12).containsOnly(codes.getFirst());
        assertThat(requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-2").file().number()).isEqualTo("2026-0002");
    }

    @Test
    void numbersOfABodyAndYearHaveNoGapHoweverManyComeAtOnce() throws Exception {
        atOnce(20, i -> requests.submit(i % 4 == 0 ? OTHER_TOWN : TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-" + i));

        assertThat(requests.all(TOWN).stream().map(CaseFile::number))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 15).mapToObj("2026-%04d"::formatted).toList());
        assertThat(requests.all(OTHER_TOWN)).hasSize(5);
    }

    @Test
    void ofTwoOfficersAtOnceOneIsToldAndNothingOfTheOthersIsKept() throws Exception {
        var id = registered();
        var outcomes = atOnce(2, i -> {
            try {
                record(id, 1, new Happened(new CorrectionNoticed(requests.today(), requests.today().plusDays(10))), Map.of("points", "第" + i + "位"), LetterKind.L02);
                return "saved";
            } catch (EditedMeanwhile told) {
                return "told";
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("saved", "told");
        assertThat(read(id).entries()).hasSize(2);
        assertThat(requests.letters(read(id)).stream().map(Letter::number))
                .containsExactly("湾龙政公开告〔2026〕1号", "湾龙政公开告〔2026〕2号");
    }

    @Test
    void whatAnApplicantTellsLiesNowhereInTheDatabaseAsText() {
        var file = requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-1").file();
        var row = jdbc.sql("select applicant from request").query((r, _) -> r.getBytes(1)).single();

        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("欧阳", "1101", "Ouyang");
        assertThat(requests.applicant(officer(), file.id())).isEqualTo(applicant());
        assertThat(jdbc.sql("select actor || ' ' || action || ' ' || subject || detail from audit_entry order by position desc limit 1")
                        .query((r, _) -> r.getString(1))
                        .single())
                .isEqualTo("account/1 looked at applicant request/" + file.id());
    }

    @Test
    void anotherTownsOfficerSeesAndDoesNothing() {
        var id = registered();

        assertThatThrownBy(() -> requests.find(neighbour(), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.applicant(neighbour(), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.record(neighbour(), id, 1, new Happened(new CaseEvent.Withdrawn(requests.today())), Map.of(), Optional.empty(), List.of()))
                .isInstanceOf(Forbidden.class);
        assertThat(requests.list(neighbour(), new CaseFilter("", "", "", CaseFilter.Order.DUE), new Place.Beginning(), 25).lines()).isEmpty();
        assertThat(requests.list(officer(), new CaseFilter("危房", "open", "counter", CaseFilter.Order.DUE), new Place.Beginning(), 25).lines()).hasSize(1);
    }

    @Test
    void anExtensionNeedsTheDirectorAndComesOnlyOnce() {
        var id = registered();
        var extended = new Happened(new Extended(requests.today(), 20, "account/2"));
        assertThatThrownBy(() -> record(id, 1, extended, Map.of("reasons", "需要核对各村名册"), LetterKind.L04)).isInstanceOf(Forbidden.class);

        requests.record(director(), id, 1, extended, Map.of("reasons", "需要核对各村名册"), Optional.of(LetterKind.L04), List.of());

        assertThat(standing(id).due()).isEqualTo(LocalDate.of(2027, 1, 19));
        assertThat(letter(id)).contains("延期答复告知书", "因需要核对各村名册，", "不能在2026年12月21日前", "延长答复期限20个工作日，最迟2027年1月19日");
        assertThatThrownBy(() -> requests.record(director(), id, 2, extended, Map.of("reasons", "再延"), Optional.of(LetterKind.L04), List.of()))
                .isInstanceOf(StepRefused.class);
        assertThat(requests.letters(read(id))).hasSize(2);
    }

    @Test
    void aThirdPartysTimeDoesNotCountAndTheirLetterDoesNotSayWhoAsks() {
        var id = registered();
        record(id, 1, new Happened(new ThirdPartyConsulted(requests.today(), "c1", null)), Map.of("consulted", "张守仁", "concerns", "贵户的补助金额"), LetterKind.L05);
        assertThat(letter(id)).contains("张守仁：", "贵户的补助金额", "15个工作日").doesNotContain("欧阳倩");

        clock.moveTo(LocalDate.of(2026, 11, 30));
        requests.record(officer(), id, 2, new Happened(new ThirdPartyReplied(requests.today(), "c1", true)), Map.of(), Optional.empty(), List.of());

        assertThat(standing(id).due()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void aFactThatBecameKnownLateIsRecordedUnderItsOwnDay() {
        var id = registered();
        record(id, 1, new Happened(new ThirdPartyConsulted(requests.today(), "c1", null)), Map.of("consulted", "甲", "concerns", "乙"), LetterKind.L05);
        clock.moveTo(LocalDate.of(2026, 12, 3));
        requests.record(officer(), id, 2, new Happened(new ThirdPartyReplied(LocalDate.of(2026, 11, 26), "c1", false)), Map.of(), Optional.empty(), List.of());

        assertThat(standing(id).due()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void everyKindOfAnswerHasItsLetterWithItsArticleAndRemedies(DecisionKind kind) {
        var id = registered();
        var words = new HashMap<String, String>();
        kind.needs().forEach(need -> words.put(need.field(), need == Need.GROUND ? "E15" : "〈" + need.field() + "〉"));
        words.put("decision", kind.code());
        var decided = new Happened(kind.decided(requests.today(), Ground.of("E15")));

        record(id, 1, decided, words, kind.letter());

        var letter = letter(id);
        assertThat(letter).contains(kind.letter().title(), "湾龙政公复〔2026〕2号", "2026年11月23日", "欧阳倩：", "登记编号：2026-0001");
        assertThat(letter).contains(kind == DecisionKind.CONFIRMATION ? "不再重复提供" : kind.article().chinese());
        kind.needs().stream().filter(need -> need != Need.GROUND && need != Need.FILES).forEach(need -> assertThat(letter).contains("〈" + need.field() + "〉"));
        assertThat(letter).contains("向示范县人民政府申请行政复议", "最迟2027年1月22日", "示范县人民法院提起行政诉讼").doesNotContain("{", "}");
        if (kind == DecisionKind.REFUSED || kind == DecisionKind.PARTLY) {
            assertThat(letter).contains("先向示范县人民政府申请行政复议", "15日内", "第十五条").doesNotContain("6个月");
        } else {
            assertThat(letter).contains("6个月内", "最迟2027年5月24日");
        }
        assertThat(standing(id).state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void aDecisionCountsWhenItWasSent() {
        var id = registered();
        clock.moveTo(LocalDate.of(2026, 12, 21));
        record(id, 1, new Happened(DecisionKind.SUPPLIED.decided(requests.today(), Optional.empty())), Map.of("decision", "supplied", "supply", "随信附上"), LetterKind.L10);
        assertThat(read(id).isUnserved()).isTrue();
        clock.moveTo(LocalDate.of(2026, 12, 23));

        requests.record(officer(), id, 2, new Served(LocalDate.of(2026, 12, 22), 2, ServiceWay.POST), Map.of(), Optional.empty(), List.of());

        assertThat(read(id).isUnserved()).isFalse();
        assertThat(standing(id).workingDaysLate()).isEqualTo(1);
    }

    @Test
    void anEnclosureGoesWithTheLetterAndNoOtherCaseCanSendIt() {
        var id = registered();
        var other = registered();
        var paper = paper("名册.txt", "东湾村 12户 危房改造补助");
        requests.record(
                officer(), id, 1, new Happened(DecisionKind.SUPPLIED.decided(requests.today(), Optional.empty())),
                Map.of("decision", "supplied", "supply", "随信附上一份"), Optional.of(LetterKind.L10), List.of(paper));
        var letter = requests.letters(read(id)).getLast();

        assertThat(letter.enclosures()).extracting(CasePaper::title).containsExactly("名册.txt");
        assertThat(letter(id)).contains("附件：名册.txt");
        assertThat(requests.released(read(id), letter).orElseThrow().files()).hasSize(2);
        assertThatThrownBy(() -> letterStore.add(other, 1, LetterKind.L10, "x", letter.file(), letter.draft(), "account/1", clock.instant(), letter.enclosures()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatMustNotLeaveIsHeldAndNothingIsRecorded() {
        var id = registered();
        var paper = paper("名册.txt", "张守仁 11010519491231002X");
        var decided = new Happened(DecisionKind.SUPPLIED.decided(requests.today(), Optional.empty()));
        var words = Map.of("decision", "supplied", "supply", "随信附上一份");

        assertThatThrownBy(() -> requests.record(officer(), id, 1, decided, words, Optional.of(LetterKind.L10), List.of(paper))).isInstanceOf(Held.class);

        assertThat(read(id).entries()).hasSize(1);
        assertThat(count("select count(*) from case_file")).isZero();
        requests.record(officer(), id, 1, decided, Map.of("decision", "supplied", "supply", "另附", "hardBecause", "本人的号码"), Optional.of(LetterKind.L10), List.of(paper));
        assertThat(requests.letters(read(id)).getLast().number()).isEqualTo("湾龙政公复〔2026〕2号");
    }

    @Test
    void aCaseIsOpenedByCodeAndContactAndByNothingLess() {
        var code = requests.submit(TOWN, ApplicantKind.NATURAL, applicant(), asked(), "form-1").file().code();

        assertThat(requests.track(code.grouped().toLowerCase(Locale.ROOT), "13800000000")).isPresent();
        assertThat(requests.track(code.value(), "+86 138-0000-0000")).isPresent();
        assertThat(requests.track(code.value(), "ouyang@EXAMPLE.cn")).isPresent();
        assertThat(requests.track(code.value(), "")).isEmpty();
        assertThat(requests.track(code.value(), "13800000001")).isEmpty();
        assertThat(requests.track("222-2222-222", "13800000000")).isEmpty();
    }

    @Test
    void theListKnowsWhatChangedOvernight() {
        var id = registered();
        record(id, 1, new Happened(new CorrectionNoticed(requests.today(), LocalDate.of(2026, 12, 4))), Map.of("points", "哪一年"), LetterKind.L02);
        clock.moveTo(LocalDate.of(2026, 12, 7));

        var lines = requests.list(officer(), new CaseFilter("", "", "", CaseFilter.Order.DUE), new Place.Beginning(), 25).lines();

        assertThat(lines).extracting(CaseLine::state).containsExactly("given-up");
    }

    private void record(CaseId id, int seen, Recorded what, Map<String, String> words, LetterKind letter) {
        requests.record(officer(), id, seen, what, words, Optional.of(letter), List.of());
    }

    /** The latest letter's words, without the breaks that the page makes. */
    private String letter(CaseId id) {
        // The letter to the applicant that goes with a consultation comes behind it.
        var letter = requests.letters(read(id)).stream().filter(it -> it.kind() != LetterKind.L07).toList().getLast();
        return pdf(letter.file());
    }

    private static <T> List<T> atOnce(int times, Work<T> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> work.at(i)).toList();
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private interface Work<T> {
        T at(int index);
    }
}

package org.gongkai.request.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.access.AccountId;
import org.gongkai.access.Forbidden;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Asked;
import org.gongkai.request.Assignment;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseId;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.PastCases;
import org.gongkai.request.PastCases.PastCase;
import org.gongkai.request.SampleTown;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.gongkai.request.casework.Assignments;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Earlier requests for nearly the same, on a case's page and while one is registered. */
class SimilarCasesTest extends CaseDesk {
    private static final Applicant SOMEBODY =
            new Applicant("陈平", IdentityDocument.OTHER, "A-17", null, "139 0000 0000", null, null);

    @Autowired
    private SimilarCases similar;

    @Autowired
    private PastCases past;

    @Autowired
    private Assignments assignments;

    @Test
    void theEarlierCaseStandsThereWithItsAnswerAndItsLetter() {
        var earlier = registered(SOMEBODY, asked("2024年危房改造补助发放名册"));
        registered(SOMEBODY, asked("乡村道路硬化工程招标文件"));
        clock.moveTo(MONDAY.plusDays(1));
        record(earlier, DecisionKind.NOT_EXISTING.decided(MONDAY.plusDays(1), Optional.empty()), Map.of("decision", "not-existing", "searched", "查了档案柜"), LetterKind.L14);
        var id = registered();

        var shown = page(officer(), "/staff/requests/" + id).select("#similar + p + ul");
        assertThat(shown.select("li")).hasSize(1);
        assertThat(shown.text()).contains(read(earlier).number(), "2024年危房改造补助发放名册", "2026年11月23日", "本机关不掌握相关政府信息", "政府信息不存在告知书");
        assertThat(shown.select("a[href*=/file/]")).hasSize(1);
        assertThat(get(officer(), shown.select("a[href*=/file/]").attr("href"))).hasStatusOk();
        assertThat(shown.text()).doesNotContain("同一申请人");
    }

    @Test
    void laterCasesAndThoseOfOtherBodiesAreNone() {
        var first = registered();
        requests.register(neighbour(), SOMEBODY, SampleTown.asked(), new Received(MONDAY, Channel.COUNTER, null, ApplicantKind.NATURAL));
        clock.moveTo(MONDAY.plusDays(1));
        var second = registered();

        assertThat(similar.to(officer(), read(first))).isEmpty();
        assertThat(similar.to(officer(), read(second))).extracting(it -> it.file().id()).containsExactly(first);
        assertThatThrownBy(() -> similar.to(neighbour(), read(second))).isInstanceOf(Forbidden.class);
    }

    @Test
    void whoAskedTheSameBeforeAndWasAnsweredIsPointedOut() {
        var earlier = registered();
        record(earlier, DecisionKind.NOT_EXISTING.decided(MONDAY, Optional.empty()), Map.of("decision", "not-existing", "searched", "查了档案柜"), LetterKind.L14);
        clock.moveTo(MONDAY.plusDays(1));
        var id = registered();

        assertThat(text(get(officer(), "/staff/requests/" + id))).contains("同一申请人", "不予重复处理");
        assignments.assign(director(), read(id), 0, new Assignment(new AccountId(1), null));
        assertThat(text(get(colleague(), "/staff/requests/" + id))).contains("类似申请").doesNotContain("同一申请人");
    }

    @Test
    void theSameDocumentIsTheSameHoweverItIsCalled() {
        var earlier = registered(SOMEBODY, new Asked("那份红头文件", "湾政发〔2025〕3号", "", WantedForm.PAPER, WantedWay.COLLECT));
        clock.moveTo(MONDAY.plusDays(1));
        var id = registered(applicant(), new Asked("关于河道治理的通知", "湾政发 [2025] 3 号", "", WantedForm.PAPER, WantedWay.COLLECT));

        assertThat(similar.to(officer(), read(id))).extracting(it -> it.file().id()).containsExactly(earlier);
    }

    @Test
    void whatIsFarBackAmongManyIsFoundByWhatIsRareInIt() {
        past.takeIn(List.of(past(0, "大王家村水库移民后期扶持资金")));
        past.takeIn(IntStream.range(1, SimilarCases.READ + 500).mapToObj(n -> past(n, "第%d村低保对象名单".formatted(n))).toList());
        var id = registered(applicant(), asked("水库移民扶持资金"));

        assertThat(similar.to(officer(), read(id))).extracting(it -> it.file().asked().subject()).containsExactly("大王家村水库移民后期扶持资金");
    }

    @Test
    void whileRegisteringNothingIsLostAndNothingRegistered() {
        registered();
        clock.moveTo(MONDAY.plusDays(1));
        var shown = text(post(officer(), "/staff/requests/new/similar", Map.of("subject", "危房改造补助发放名册", "description", "含金额", "identity", applicant().identity(), "name", "欧阳倩")));

        assertThat(shown).contains("2025年危房改造补助发放名册", "同一申请人", "value=\"欧阳倩\"", "还没有登记");
        assertThat(jdbc.sql("select count(*) from request").query(Integer.class).single()).isEqualTo(1);
        assertThat(text(post(officer(), "/staff/requests/new/similar", Map.of("subject", "核潜艇")))).contains("没有内容相近的申请");
        assertThat(text(post(officer(), "/staff/requests/new/similar", Map.of("subject", " ")))).contains("id=\"subject-error\"");
        assertThat(post(neighbour(), "/staff/requests/new/similar", Map.of("subject", "危房改造补助发放名册"))).bodyText().doesNotContain("2025年危房");
    }

    @Test
    void nothingIsLeftOfAnErasedCase() {
        var erased = registered();
        jdbc.sql("update request set applicant = '' where id = :id").param("id", erased.value()).update();
        clock.moveTo(MONDAY.plusDays(1));

        assertThat(similar.to(officer(), read(registered()))).isEmpty();
    }

    private static Asked asked(String subject) {
        return new Asked(subject, null, "", WantedForm.PAPER, WantedWay.COLLECT);
    }

    private static PastCase past(int n, String subject) {
        var on = LocalDate.parse("2020-01-02").plusDays(n % 2000);
        return new PastCase(
                TOWN, SOMEBODY, asked(subject), on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), List.of(new Received(on, Channel.COUNTER, null, ApplicantKind.NATURAL)));
    }
}

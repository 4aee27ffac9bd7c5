package org.gongkai.request.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.request.Applicant;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.CaseState;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.Projections;
import org.gongkai.request.Recorded.Linked;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One matter, one request; the same matter once. */
class MattersTest extends CaseDesk {
    @Autowired
    private Projections projections;

    @Test
    void aRequestOfThreeMattersBecomesThreeCasesReceivedOnTheSameDay() {
        var id = registered();
        clock.moveTo(MONDAY.plusDays(2));

        assertThat(split(id, 1, "危房改造名册", "验收标准", "施工合同")).hasRedirectedUrl("/staff/requests/" + id);

        var all = requests.all(TOWN);
        assertThat(all).extracting(CaseFile::number).containsExactly("2026-0001", "2026-0002", "2026-0003");
        assertThat(all).extracting(it -> it.asked().subject()).containsExactly("危房改造名册", "验收标准", "施工合同");
        assertThat(all).allSatisfy(file -> {
            var standing = requests.standing(file, requests.today());
            assertThat(standing.receivedOn()).isEqualTo(MONDAY);
            assertThat(standing.due()).isEqualTo(LocalDate.of(2026, 12, 21));
            assertThat(requests.applicant(officer(), file.id())).isEqualTo(applicant());
            assertThat(requests.letters(file)).extracting(it -> it.kind().name()).containsExactly("L01");
        });
        assertThat(all).extracting(CaseFile::code).doesNotHaveDuplicates();
        assertThat(rows(2026)).containsExactly(List.of("1", "4"), List.of("1", "4"), List.of("1", "4"));
        assertThat(projections.check().differences()).isEmpty();
        var page = page(officer(), "/staff/requests/" + id).text();
        assertThat(page).contains("申请人原来提交的：2025年危房改造补助发放名册", "拆分出 2026-0002", "拆分出 2026-0003");
        assertThat(page(officer(), "/staff/requests").text()).contains("验收标准", "危房改造名册");
    }

    @Test
    void eachMatterGoesItsOwnWayAfterwards() {
        var id = registered();
        split(id, 1, "危房改造名册", "验收标准");
        var second = requests.all(TOWN).getLast().id();
        record(second, DecisionKind.NOT_EXISTING.decided(MONDAY, Optional.empty()), Map.of("decision", "not-existing", "searched", "档案柜"), LetterKind.L14);

        assertThat(rows(2026)).containsExactly(List.of("1", "4"), List.of("1", "3.4.1"));
        assertThat(read(id).position()).isEqualTo(2);
    }

    @Test
    void whatHappenedToTheWholeHappenedToEachMatter() {
        var id = registered();
        record(id, new CorrectionNoticed(MONDAY, MONDAY.plusDays(14)), Map.of("points", "请分别写明"), LetterKind.L02);

        split(id, 2, "危房改造名册", "验收标准");

        var part = requests.all(TOWN).getLast();
        assertThat(requests.standing(part, requests.today()).state()).isEqualTo(CaseState.AWAITING_CORRECTION);
        assertThat(requests.standing(part, requests.today()).correctionDue()).isEqualTo(MONDAY.plusDays(14));
    }

    @Test
    void whatIsUnderWayForNoMatterAloneForbidsIt() {
        var id = registered();
        record(id, new ThirdPartyConsulted(MONDAY, "e2", null), Map.of("consulted", "某公司", "concerns", "合同"), LetterKind.L05);

        assertThat(text(get(officer(), "/staff/requests/" + id))).doesNotContain("/split\"");
        assertThat(text(split(id, 2, "甲", "乙"))).contains("征求意见、延期、收费等程序已经开始", "value=\"乙\"");
        assertThat(requests.all(TOWN)).hasSize(1);
    }

    @Test
    void oneMatterIsNoSplitAndWhatWasTypedStays() {
        var id = registered();

        assertThat(text(split(id, 1, "只有一件"))).contains("id=\"subject2-error\"", "只有一件");
        assertThat(post(neighbour(), "/staff/requests/%s/split".formatted(id), Map.of("seen", "1"))).hasStatus(403);
        assertThat(requests.all(TOWN)).hasSize(1);
    }

    @Test
    void theSameRequestSentAgainIsMergedAndCountsAsHandledOtherwise() {
        var first = registered();
        clock.moveTo(MONDAY.plusDays(1));
        var again = registered();
        assertThat(text(get(officer(), "/staff/requests/" + first))).doesNotContain("/merge\"");
        assertThat(text(get(officer(), "/staff/requests/" + again))).contains("/merge\"");

        assertThat(merge(again, 1, first)).hasRedirectedUrl("/staff/requests/" + first);

        assertThat(rows(2026)).containsExactly(List.of("1", "4"), List.of("1", "3.6.3"));
        assertThat(read(again).entries()).anyMatch(entry -> entry.what() instanceof Linked(_, _, var other) && other.equals(first));
        assertThat(page(officer(), "/staff/requests/" + first).text()).contains("并入本件一并答复 2026-0002");
        assertThat(page(officer(), "/staff/requests/" + again).text()).contains("并入另一件一并答复 2026-0001", "表述完全一样");
        assertThat(projections.check().differences()).isEmpty();
        record(first, DecisionKind.NOT_EXISTING.decided(MONDAY.plusDays(1), Optional.empty()), Map.of("decision", "not-existing", "searched", "档案柜"), LetterKind.L14);
        assertThat(rows(2026)).containsExactly(List.of("1", "3.4.1"), List.of("1", "3.6.3"));
    }

    @Test
    void onlyAnEarlierOpenRequestOfTheSameApplicantTakesItIn() {
        var stranger = registered(new Applicant("别人", applicant().document(), "110105194912310038", null, "13900000000", null, null), asked());
        var answered = registered();
        record(answered, DecisionKind.NOT_EXISTING.decided(MONDAY, Optional.empty()), Map.of("decision", "not-existing", "searched", "档案柜"), LetterKind.L14);
        var id = registered();

        assertThat(text(merge(id, 1, stranger))).contains("没有更早的、还在办理的申请");
        assertThat(text(merge(id, 1, answered))).contains("没有更早的、还在办理的申请");
        assertThat(requests.standing(read(id), MONDAY).state()).isEqualTo(CaseState.RUNNING);
    }

    private List<List<String>> rows(int year) {
        var lastDay = LocalDate.of(year, 12, 31);
        clock.moveTo(lastDay);
        return requests.all(TOWN).stream().map(file -> requests.standing(file, lastDay).formRows().of2021()).toList();
    }

    private MvcTestResult split(CaseId id, int seen, String... subjects) {
        var fields = new HashMap<>(Map.of("seen", Integer.toString(seen)));
        for (var i = 0; i < subjects.length; i++) {
            fields.put("subject" + (i + 1), subjects[i]);
        }
        return post(officer(), "/staff/requests/%s/split".formatted(id), fields);
    }

    private MvcTestResult merge(CaseId id, int seen, CaseId into) {
        return post(
                officer(),
                "/staff/requests/%s/merge".formatted(id),
                Map.of("seen", Integer.toString(seen), "into", into.toString(), "because", "表述完全一样"));
    }
}

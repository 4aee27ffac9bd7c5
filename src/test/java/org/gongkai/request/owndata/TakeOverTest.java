package org.gongkai.request.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.Files;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantDesk;
import org.gongkai.request.Asked;
import org.gongkai.request.Assignment;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseId;
import org.gongkai.request.CaseState;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.Letter;
import org.gongkai.request.Projections;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.gongkai.request.casework.Assignments;
import org.gongkai.request.law.LetterKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A request that turns out to be a demand under art. 41: recorded once, at the desk for these, and each leads to the other. */
class TakeOverTest extends AtTheCorrectionDesk {
    private static final String PHONE = "13800000000";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 21);

    @Autowired
    private Projections projections;

    @Autowired
    private ApplicantDesk applicants;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Files files;

    private CaseId id = new CaseId(1);

    @BeforeEach
    void aRequestToCorrectARecord() {
        id = registered(applicant(), asked());
        clock.moveTo(MONDAY.plusDays(1));
    }

    private static Asked asked() {
        return new Asked("我家的承包面积", null, "台账写2.3亩，应当是3.2亩", WantedForm.PAPER, WantedWay.COLLECT);
    }

    @Test
    void whatWasRecordedIsNotTypedAgain() {
        assertThat(page(officer(), "/staff/requests/" + id).select("a[href=/staff/requests/" + id + "/own-data]")).hasSize(1);
        var form = page(officer(), "/staff/requests/" + id + "/own-data");
        assertThat(form.text()).contains("台账写2.3亩，应当是3.2亩").as("it needs no look").doesNotContain("欧阳倩");
        assertThat(form.select("#kept").val()).isEqualTo("我家的承包面积");

        assertThat(takeOver(Map.of("whole", "true"))).hasRedirectedUrl("/staff/own-data/1");

        var demand = page(officer(), "/staff/own-data/1");
        assertThat(demand.text()).contains("欧阳倩", "11010519491231002X", "湾龙镇东街3号", "承包面积台账", "当面提交", "2026年11月23日");
        assertThat(demand.select("a[href=/staff/requests/" + id + "]").text()).isEqualTo("2026-0001");
        var notice = page(officer(), "/staff/requests/" + id).select("#demand");
        assertThat(notice.text()).contains("更2026-0001", "待审核");
        assertThat(notice.select("a").attr("href")).isEqualTo("/staff/own-data/1");
        settle(1, Map.of("result", "corrected"));
        assertThat(page(officer(), "/staff/requests/" + id).select("#demand").text()).contains("已经更正");
        assertThat(letter(page(officer(), "/staff/own-data/1").select("a:contains(.pdf)").attr("href"))).contains("更2026-0001，由政府信息公开申请2026-0001转来");
    }

    @Test
    void aRequestForNothingElseIsClosedWithALetterThatSaysSo() {
        takeOver(Map.of("whole", "true"));

        var standing = requests.standing(read(id), requests.today());
        assertThat(standing.state()).isEqualTo(CaseState.DECIDED);
        assertThat(standing.formRows().of2021()).as("counted once, as handled otherwise").containsExactly("1", "3.6.3");
        var letter = requests.letters(read(id)).getLast();
        assertThat(letter.kind()).isEqualTo(LetterKind.L25);
        assertThat(words(letter)).contains("第四十一条", "更2026-0001", "不再按政府信息公开申请处理", "承包面积台账", "行政复议", "行政诉讼").doesNotContain("{");
        assertThat(page(officer(), "/staff/requests/" + id).text()).contains("转为更正要求", "按更正要求 更2026-0001 办理");
        assertThat(projections.check().differences()).isEmpty();

        assertThat(page(officer(), "/staff").text()).as("it is to be sent").contains("2026-0001 我家的承包面积");
        post(officer(), "/staff/requests/" + id + "/step/served", Map.of("seen", "3", "on", "2026-11-24", "serviceWay", "post", "tracking", "XA12345678944"));
        assertThat(read(id).isUnserved()).isFalse();
        assertThat(words(requests.letters(read(id)).getLast())).contains("送达文书政府信息更正告知书", "XA12345678944", "交邮日期2026年11月24日");
        assertThat(page(officer(), "/staff/requests/" + id + "/step/letter-delivered").select("input[name=letter]").eachAttr("value"))
                .as("it was served as the decision that it is")
                .containsExactly(Long.toString(requests.letters(read(id)).getFirst().id()));
    }

    @Test
    void aRequestForInformationAsWellGoesOn() {
        takeOver(Map.of("whole", "false"));

        var standing = requests.standing(read(id), requests.today());
        assertThat(standing.state()).isEqualTo(CaseState.RUNNING);
        assertThat(standing.due()).isEqualTo(DUE);
        assertThat(requests.letters(read(id))).extracting(it -> it.kind()).containsExactly(LetterKind.L01);
        assertThat(page(officer(), "/staff/requests/" + id).select("#demand a").text()).isEqualTo("更2026-0001");
        assertThat(projections.check().differences()).isEmpty();
    }

    @Test
    void ofAClosedCaseNothingIsAskedAndNothingChanges() {
        record(id, DecisionKind.NOT_EXISTING.decided(MONDAY.plusDays(1), Optional.empty()), Map.of("decision", "not-existing", "searched", "档案柜"), LetterKind.L14);
        assertThat(page(officer(), "/staff/requests/" + id + "/own-data").select("[name=whole]")).isEmpty();

        assertThat(takeOver(Map.of("seen", "2"))).hasRedirectedUrl("/staff/own-data/1");
        assertThat(requests.standing(read(id), requests.today()).formRows().of2021()).containsExactly("1", "3.4.1");
    }

    @Test
    void itIsDoneOnceWhateverIsPressedTwice() {
        takeOver(Map.of("whole", "true"));
        assertThat(takeOver(Map.of("whole", "true"))).hasRedirectedUrl("/staff/requests/" + id);
        assertThat(takeOver(Map.of("whole", "true", "token", "cccccccccccccccccccccc", "seen", "3"))).hasRedirectedUrl("/staff/requests/" + id);

        assertThat(count("own_data_demand")).isEqualTo(1);
        assertThat(page(officer(), "/staff/requests/" + id).select("a[href$=/own-data]")).isEmpty();
        assertThat(get(officer(), "/staff/requests/" + id + "/own-data")).hasRedirectedUrl("/staff/requests/" + id);
    }

    @Test
    void whatSomebodyElseRecordedIsShownFirstAndNothingTypedIsLost() {
        record(id, new CorrectionNoticed(requests.today(), MONDAY.plusDays(11)), Map.of("points", "请写明地块"), LetterKind.L02);

        var page = text(takeOver(Map.of("whole", "true")));
        assertThat(page).contains("id=\"meanwhile\"", "承包面积台账", "name=\"seen\" value=\"2\"");
        assertThat(count("own_data_demand")).isZero();
    }

    @Test
    void whatIsMissingIsToldBesideItsField() {
        var page = text(takeOver(Map.of("wrong", "")));
        assertThat(page).contains("id=\"wrong-error\"", "id=\"whole-error\"", "承包面积台账");
        assertThat(count("own_data_demand")).isZero();
        assertThat(read(id).position()).isEqualTo(1);
    }

    @Test
    void whoDidNotProveWhoTheyAreDoesSoFirst() {
        var unknown = new Applicant("欧阳倩", null, null, null, PHONE, null, null);
        id = registered(unknown, asked());

        var page = text(takeOver(Map.of("whole", "true")));
        assertThat(page).contains("id=\"identity-error\"").doesNotContain("id=\"kept-error\"");
        assertThat(text(takeOver(Map.of("whole", "true", "document", "resident-card", "identity", "110105194912310021")))).contains("id=\"identity-error\"");
        assertThat(takeOver(Map.of("whole", "true", "document", "resident-card", "identity", "11010519491231002X"))).hasRedirectedUrl("/staff/own-data/1");
        assertThat(page(officer(), "/staff/own-data/1").text()).contains("11010519491231002X");
    }

    @Test
    void papersGoAlongAndEachRecordKeepsItsOwn() {
        record(id, new CorrectionNoticed(requests.today(), MONDAY.plusDays(11)), Map.of("points", "请写明地块"), LetterKind.L02);
        applicants.correct(read(id), "dddddddddddddddddddddd", "见合同", List.of(new Paper("承包合同.txt", new ByteArrayResource("面积3.2亩".getBytes(StandardCharsets.UTF_8)))));
        assertThat(page(officer(), "/staff/requests/" + id + "/own-data").text()).contains("承包合同.txt");

        takeOver(Map.of("whole", "true", "seen", "3"));
        var paper = page(officer(), "/staff/own-data/1").select("a:contains(承包合同.txt)").attr("href");
        assertThat(text(get(officer(), paper))).isEqualTo("面积3.2亩");
        settle(1, Map.of("result", "corrected"));
        clock.moveTo(MONDAY.plusYears(10).plusDays(2));
        post(director(), "/staff/own-data/1/erasure", Map.of());
        assertThat(applicants.sentBy(read(id))).singleElement().satisfies(it -> assertThat(files.text(it).text()).contains("面积3.2亩"));
    }

    @Test
    void onlyWhoeverWorksOnTheCaseDoesIt() {
        assertThat(get(neighbour(), "/staff/requests/" + id + "/own-data")).hasStatus(403);
        assertThat(get(director(), "/staff/requests/" + id + "/own-data")).hasStatus(403);
        assignments.assign(director(), read(id), 0, new Assignment(colleague().id(), null));
        int before = count("audit_entry where action = 'looked at applicant'");

        assertThat(get(officer(), "/staff/requests/" + id + "/own-data")).hasRedirectedUrl("/staff/requests/" + id);
        assertThat(takeOver(Map.of("whole", "true"))).hasRedirectedUrl("/staff/requests/" + id);
        assertThat(count("own_data_demand")).isZero();
        assertThat(count("audit_entry where action = 'looked at applicant'")).isEqualTo(before);
    }

    @Test
    void theApplicantIsLedFromTheOneToTheOther() {
        takeOver(Map.of("whole", "true"));

        var page = Jsoup.parse(text(follow(read(id).code().value(), PHONE)));
        assertThat(page.text()).contains("已登记为更正要求 更2026-0001");
        var code = page.select("#demand input[name=code]").val();
        assertThat(text(follow(code, page.select("#demand input[name=contact]").val()))).contains("更正要求 更2026-0001", "待审核", "由政府信息公开申请转来", "2026-0001");
        assertThat(requests.all(TOWN)).extracting(it -> it.code().grouped()).doesNotContain(code);
    }

    private MvcTestResult takeOver(Map<String, String> other) {
        var fields = new HashMap<>(Map.of(
                "token", TOKEN, "seen", "1", "kept", "承包面积台账", "wrong", "2.3亩", "right", "3.2亩", "evidence", "承包合同"));
        fields.putAll(other);
        return post(officer(), "/staff/requests/" + id + "/own-data", fields);
    }

    private String words(Letter letter) {
        try (var content = files.open(files.describe(letter.file()).orElseThrow())) {
            return words(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

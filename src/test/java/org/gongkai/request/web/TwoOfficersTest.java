package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.officer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gongkai.access.Staff;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseId;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Need;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two officers act on one case at once: one succeeds, the other is told what, by whom and when, and loses no word. */
class TwoOfficersTest extends CaseDesk {
    @Autowired
    private Files files;

    @ParameterizedTest
    @EnumSource
    void everyStepsFormKeepsWhatWasTypedAndTellsWhatTheOtherDid(StepPage step) {
        var id = registered();
        noticedByTheOther(id);
        var typed = new HashMap<>(Map.of("seen", "1"));
        step.fields().stream().filter(TwoOfficersTest::isTyped).forEach(field -> typed.put(field.field(), said(field)));

        var page = sent(step == StepPage.EXTENDED ? director() : colleague(), "/staff/requests/%s/step/%s".formatted(id, step.type()), typed);

        tellsOfTheOther(page);
        step.fields().stream().filter(TwoOfficersTest::isTyped).forEach(field -> assertThat(page.select("#" + field.field()).val())
                .as(field.field())
                .isEqualTo(said(field)));
        assertThat(read(id).position()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyDecisionsFormDoesSo(DecisionKind kind) {
        var id = registered();
        noticedByTheOther(id);
        var typed = new HashMap<>(Map.of("seen", "1", "reviewed", "true", "ground", "internal"));
        kind.needs().stream().filter(TwoOfficersTest::isTyped).forEach(need -> typed.put(need.field(), "写好的" + need.field()));

        var page = sent(colleague(), "/staff/requests/%s/decision/%s".formatted(id, kind.code()), typed);

        tellsOfTheOther(page);
        kind.needs().stream().filter(TwoOfficersTest::isTyped).forEach(need -> assertThat(page.select("#" + need.field()).val())
                .as(need.field())
                .isEqualTo("写好的" + need.field()));
        assertThat(page.select("input[name=reviewed]").hasAttr("checked")).isTrue();
        assertThat(read(id).position()).isEqualTo(2);
    }

    @Test
    void whatWasKeptCanBeSentAgainAtOnce() {
        var id = registered();
        noticedByTheOther(id);
        var page = sent(colleague(), "/staff/requests/%s/step/withdrawn".formatted(id), Map.of("seen", "1", "on", "2026-11-23", "note", "来电撤回"));
        var again = new HashMap<String, String>();
        page.select("main form [name]").forEach(field -> again.put(field.attr("name"), field.val()));

        assertThat(post(colleague(), "/staff/requests/%s/step/withdrawn".formatted(id), again)).hasRedirectedUrl("/staff/requests/" + id);
        assertThat(read(id).entries().getLast().words()).containsEntry("note", "来电撤回");
    }

    @RepeatedTest(5)
    void ofTwoDecisionsAtTheSameMomentOneIsMadeAndTheOtherKept() throws Exception {
        var id = registered();
        var answers = atOnce(
                () -> post(officer(), "/staff/requests/%s/decision/not-existing".formatted(id), decision("马丽查了档案室")),
                () -> post(colleague(), "/staff/requests/%s/decision/not-existing".formatted(id), decision("周平查了档案室")));

        assertThat(answers.stream().filter(it -> it.getResponse().getStatus() == 302)).hasSize(1);
        var told = answers.stream().filter(it -> it.getResponse().getStatus() == 200).findFirst().orElseThrow();
        var first = answers.getFirst().equals(told) ? "周平" : "马丽";
        var second = answers.getFirst().equals(told) ? "马丽" : "周平";
        var page = Jsoup.parse(text(told));
        assertThat(page.select("#meanwhile").text()).contains("作出答复", first + " 2026年11月23日 09:00");
        assertThat(page.select("#searched").val()).isEqualTo(second + "查了档案室");
        assertThat(read(id).entries()).hasSize(2);
        assertThat(requests.letters(read(id))).hasSize(2);
    }

    @RepeatedTest(5)
    void ofTwoFilesInTheLettersPlaceAtTheSameMomentOneStays() throws Exception {
        var id = registered();
        var letter = requests.letters(read(id)).getFirst();
        var scan = scan(letter.file());
        var address = "/staff/requests/%s/letter/%d/sent".formatted(id, letter.id());

        var answers = atOnce(() -> replace(officer(), address, scan), () -> replace(colleague(), address, scan));

        assertThat(answers.stream().filter(it -> it.getResponse().getStatus() == 302)).hasSize(1);
        var told = answers.stream().filter(it -> it.getResponse().getStatus() == 200).findFirst().orElseThrow();
        var page = Jsoup.parse(text(told));
        assertThat(page.select("#meanwhile").text()).contains(answers.getFirst().equals(told) ? "周平" : "马丽", "2026年11月23日 09:00", "选过的文件请再选一次");
        assertThat(page.select("input[name=reviewed]").hasAttr("checked")).isTrue();
        assertThat(page.select("main form input[name=seen]").val()).isEqualTo("2");
        assertThat(jdbc.sql("select count(*) from letter_version").query(Integer.class).single()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofTwoNotesAtTheSameMomentOneIsKeptAndTheOtherShownBesideIt() throws Exception {
        var id = registered();
        var address = "/staff/requests/%s/notes".formatted(id);

        var answers = atOnce(
                () -> post(officer(), address, Map.of("seen", "0", "words", "马丽的记录")),
                () -> post(colleague(), address, Map.of("seen", "0", "words", "周平的记录")));

        assertThat(answers.stream().filter(it -> it.getResponse().getStatus() == 302)).hasSize(1);
        var told = text(answers.stream().filter(it -> it.getResponse().getStatus() == 200).findFirst().orElseThrow());
        assertThat(told).contains("马丽的记录", "周平的记录", "别人写下了新的记录");
        assertThat(jdbc.sql("select count(*) from case_note").query(Integer.class).single()).isEqualTo(1);
    }

    private void noticedByTheOther(CaseId id) {
        record(id, new CorrectionNoticed(MONDAY, MONDAY.plusDays(14)), Map.of("points", "请写明年份"), LetterKind.L02);
    }

    private static void tellsOfTheOther(Document page) {
        assertThat(page.select("#meanwhile").text()).contains("有人先记录了", "补正", "马丽 2026年11月23日 09:00", "请写明年份");
        assertThat(page.select("main form input[name=seen]").val()).isEqualTo("2");
    }

    private static boolean isTyped(StepField field) {
        return field.kind() != StepField.Kind.CHOICE && field.kind() != StepField.Kind.YES_NO;
    }

    private static boolean isTyped(Need need) {
        return need != Need.GROUND && need != Need.FILES;
    }

    private static String said(StepField field) {
        return switch (field.kind()) {
            case PAST_DAY, FUTURE_DAY -> "2026-12-01";
            case DAYS, NUMBER -> "7";
            default -> "写好的" + field.field();
        };
    }

    private static Map<String, String> decision(String searched) {
        return Map.of("seen", "1", "reviewed", "true", "searched", searched);
    }

    private Document sent(Staff who, String address, Map<String, String> typed) {
        var answer = post(who, address, typed);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private MvcTestResult replace(Staff who, String address, byte[] scan) {
        return web.post()
                .multipart()
                .file(new MockMultipartFile("file", "盖章件.pdf", "application/pdf", scan))
                .uri(address)
                .param("seen", "1")
                .param("reviewed", "true")
                .param("hardBecause", "申请人本人的姓名")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who.id(), null, List.of())))
                .with(csrf())
                .exchange();
    }

    private byte[] scan(FileId file) throws IOException {
        try (var bytes = files.open(files.describe(file).orElseThrow())) {
            return bytes.readAllBytes();
        }
    }

    private static List<MvcTestResult> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}

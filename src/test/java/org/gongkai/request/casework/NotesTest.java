package org.gongkai.request.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.access.Staff;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Internal notes: kept with author and time, and for nobody outside. */
class NotesTest extends CaseDesk {
    private static final String NOTE = "村支书说名册在柜子里";

    @Autowired
    private Files files;

    @Test
    void aNoteStandsOnTheCasesPageWithItsAuthorAndTime() {
        var id = registered();

        assertThat(note(officer(), id, 0, NOTE)).hasRedirectedUrl("/staff/requests/" + id + "#notes");

        assertThat(page(colleague(), "/staff/requests/" + id).select("#note-1").text()).contains(NOTE, "马丽", "2026年11月23日 09:00");
        assertThat(jdbc.sql("select position(convert_to('柜子', 'UTF8') in words) from case_note").query(Integer.class).single()).isZero();
    }

    @Test
    void anEmptyOrTooLongNoteIsToldBesideTheField() {
        var id = registered();

        assertThat(text(note(officer(), id, 0, " "))).contains("id=\"words-error\"");
        assertThat(text(note(officer(), id, 0, "长".repeat(2001)))).contains("最多 2,000 个字", "长".repeat(2001));
        assertThat(count(id)).isZero();
    }

    @Test
    void whoWritesWhileAnotherDoesIsShownTheOthersNoteAndKeepsTheText() {
        var id = registered();
        note(officer(), id, 0, NOTE);

        var told = text(note(colleague(), id, 0, "已电话联系申请人"));

        assertThat(told).contains("别人写下了新的记录", NOTE, "马丽", "已电话联系申请人</textarea>", "name=\"seen\" value=\"1\"");
        assertThat(count(id)).isEqualTo(1);
        assertThat(note(colleague(), id, 1, "已电话联系申请人")).hasStatus3xxRedirection();
        assertThat(count(id)).isEqualTo(2);
    }

    @Test
    void noPageAndNoLetterForTheApplicantRepeatsANote() throws IOException {
        var id = registered();
        note(officer(), id, 0, NOTE);
        record(id, new CorrectionNoticed(MONDAY, MONDAY.plusDays(10)), Map.of("points", "请写明年份"), LetterKind.L02);
        note(officer(), id, 1, NOTE);
        record(id, DecisionKind.NOT_EXISTING.decided(MONDAY, Optional.empty()), Map.of("decision", "not-existing", "searched", "查了档案柜"), LetterKind.L14);

        var file = read(id);
        assertThat(tracked(file)).contains(file.number(), "补正").doesNotContain("村支书", "柜子里");
        assertThat(requests.letters(file)).extracting(it -> it.kind().name()).contains("L01", "L02", "L14");
        for (var letter : requests.letters(file)) {
            for (var kept : List.of(letter.file(), letter.draft())) {
                assertThat(words(files.describe(kept).orElseThrow())).isNotBlank().doesNotContain("村支书", "柜子里");
            }
        }
    }

    @Test
    void anotherTownReadsNone() {
        var id = registered();
        note(officer(), id, 0, NOTE);

        assertThat(get(neighbour(), "/staff/requests/" + id + "/notes")).hasStatus(403);
        assertThat(note(neighbour(), id, 1, "外镇")).hasStatus(403);
    }

    private MvcTestResult note(Staff who, CaseId id, int seen, String words) {
        return post(who, "/staff/requests/" + id + "/notes", Map.of("seen", Integer.toString(seen), "words", words));
    }

    private int count(CaseId id) {
        return jdbc.sql("select count(*) from case_note where request_id = :id").param("id", id.value()).query(Integer.class).single();
    }

    private String tracked(CaseFile file) {
        return text(web.post().uri("/service/track").param("code", file.code().value()).param("contact", "13800000000").with(csrf()).exchange());
    }

    private String words(KeptFile kept) throws IOException {
        try (var bytes = files.open(kept)) {
            var all = bytes.readAllBytes();
            if (!kept.name().endsWith(".pdf")) {
                return files.text(kept).toString();
            }
            try (var pdf = Loader.loadPDF(all)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
    }
}

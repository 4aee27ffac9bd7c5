package org.gongkai.request.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.OTHER_TOWN;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.calendar.Calendars;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.database.JvmFolder;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseId;
import org.gongkai.request.LetterKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A measure that binds one town of the county: on its pages and in its letters, and nowhere else. */
class LocalLawTest extends CaseDesk {
    private static final Path OWN_DATA = JvmFolder.fresh("gongkai-local-law");
    private static final String RULES = MeasureReaderTest.RULES.replace("[\"shifan\"]", "[\"wanlong\"]");

    @Autowired
    private Calendars calendars;

    @Autowired
    private org.gongkai.document.Files papers;

    @DynamicPropertySource
    static void ownLaw(DynamicPropertyRegistry properties) {
        lay(OWN_DATA, "rules.json", RULES);
        properties.add("gongkai.data", OWN_DATA::toString);
    }

    @Test
    void theCaseShowsBothLastDaysAndTheListToo() {
        var id = registered();

        var page = page(officer(), "/staff/requests/" + id);
        assertThat(page.select("#local-due").text()).contains("2026年12月14日", "《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第八条", "《条例》的期限不变");
        assertThat(page.text()).contains("2026年12月21日", "地方规定的最后一日");
        assertThat(page.select("ul.next").text()).contains("第三十条 · 《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第九条");
        assertThat(page(officer(), "/staff/requests").select("td").text()).contains("2026年12月21日", "地方期限 2026年12月14日");
        assertThat(read(id)).satisfies(file -> assertThat(requests.standing(file, MONDAY).due()).isEqualTo(LocalDate.of(2026, 12, 21)));

        clock.moveTo(LocalDate.of(2026, 12, 15));
        assertThat(page(officer(), "/staff/requests/" + id).select("#local-due").text()).contains("已过", "以《条例》的期限为准");
    }

    @Test
    void lettersNameTheLocalArticleBesideTheNationalOne() throws IOException {
        var id = registered();
        record(id, new CorrectionNoticed(MONDAY, MONDAY.plusDays(10)), Map.of("points", "请写明年份"), LetterKind.L02);

        assertThat(letter(id)).contains("《中华人民共和国政府信息公开条例》第三十条、《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第九条");
    }

    @Test
    void beforeItsFirstDayAndInOtherTownsThereIsNone() {
        clock.moveTo(LocalDate.of(2025, 6, 30));
        var id = registered();

        assertThat(page(officer(), "/staff/requests/" + id).select("#local-due")).isEmpty();
        assertThat(page(neighbour(), "/staff/law").text()).contains("没有适用于本机关的地方规定");
        assertThat(page(officer(), "/staff/law").text()).contains("示范县政府信息公开申请办理规则", "15 个工作日", "第三十六条第（四）项", "今天不在施行期内", "行政机关应当自收到申请之日起15个工作日内答复");
    }

    @Test
    void whatHoldsForTheCountyHoldsForItsTowns(@TempDir Path data) {
        lay(data, "rules.json", MeasureReaderTest.RULES);
        var law = new LocalLaw(data, jdbc, calendars);

        for (var town : List.of(TOWN, OTHER_TOWN)) {
            assertThat(law.heldBy(town, MONDAY)).hasSize(1);
            assertThat(law.heldBy(town, LocalDate.of(2025, 6, 30))).isEmpty();
        }
    }

    @Test
    void aWrongFileStopsTheStartAndIsNamed(@TempDir Path data) {
        lay(data, "rules.json", MeasureReaderTest.RULES);
        lay(data, "rules-2.json", MeasureReaderTest.RULES);
        assertThatThrownBy(() -> new LocalLaw(data, jdbc, calendars)).isInstanceOf(CannotWorkHere.class).hasMessageContaining("shifan-2025");

        lay(data, "rules-2.json", MeasureReaderTest.RULES.replace("15, ", "30, "));
        assertThatThrownBy(() -> new LocalLaw(data, jdbc, calendars))
                .isInstanceOf(CannotWorkHere.class)
                .hasMessageContainingAll("law/rules-2.json", "不能延长", "not lengthen");
    }

    private String letter(CaseId id) throws IOException {
        var letter = requests.letters(read(id)).stream().filter(it -> it.kind() == LetterKind.L02).findFirst().orElseThrow();
        try (var bytes = papers.open(papers.describe(letter.file()).orElseThrow());
                var pdf = Loader.loadPDF(bytes.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static void lay(Path data, String name, String words) {
        try {
            Files.writeString(Files.createDirectories(data.resolve("law")).resolve(name), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

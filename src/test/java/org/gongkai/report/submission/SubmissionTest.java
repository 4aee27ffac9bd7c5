package org.gongkai.report.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Forbidden;
import org.gongkai.authority.Level;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.NotReady;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.HandedReports;
import org.gongkai.report.ReportFormats;
import org.gongkai.report.binding.BoundFigure;
import org.gongkai.report.binding.BoundFigures;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReport;
import org.gongkai.report.sealed.SealedReports;
import org.gongkai.report.sealed.Sum;
import org.gongkai.report.sealed.Sums;
import org.gongkai.report.submission.Submissions.NotHandedUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A report goes from the draft to the county, sealed; what is wrong with it is sent back and corrected as a new edition. */
class SubmissionTest extends ReportingTown {
    private static final String NEW = "一、本年新收政府信息公开申请数量";
    private static final String IN = "二、上年结转政府信息公开申请数量";
    private static final String OPEN = "四、结转下年度继续办理";

    @Autowired
    private SealedReports sealed;

    @Autowired
    private Sums sums;

    @Autowired
    private DueDays due;

    @Autowired
    private Explanations explanations;

    @Autowired
    private HandedReports handed;

    @Autowired
    private BoundFigures figures;

    @Autowired
    private RecordsNumber numbers;

    @Test
    void whatWasPublishedIsSealedWithItsFilesAndCountsInTheCounty() {
        published(2021, "", "");
        var report = submissions.submit(clerk, town, 2021, null);
        assertThat(sealed.cells(report))
                .hasSizeGreaterThan(150)
                .containsEntry("t3/1/total", new CellValue.Amount(BigDecimal.ZERO))
                .containsEntry("t2.5/t2.5.1/decisions", new CellValue.NotApplicable());
        assertThat(sealed.files(report)).extracting(SealedReports.SealedFile::name)
                .containsExactlyInAnyOrder(names("docx"), names("pdf"), names("ofd"), names("xlsx"));
        assertThat(sealed.files(report)).allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
        assertThat(jdbc.sql("select detail from audit_entry where action = 'report-sealed' and subject = 'annual-report/' || :id")
                        .param("id", report.id())
                        .query(String.class)
                        .single())
                .contains(report.cellsSha256());
        assertThat(sums.below(county.id(), 2021))
                .containsEntry("t3/1/total", new Sum(BigDecimal.ZERO, 1, 0, 0))
                .containsEntry("t2.5/t2.5.1/decisions", new Sum(BigDecimal.ZERO, 0, 0, 1));
        assertThatThrownBy(() -> jdbc.sql("update report_cell set number = 7 where report_id = :id").param("id", report.id()).update())
                .hasMessageContaining("sealed");
    }

    @Test
    void nobodyReviewsAContradictionThatNobodyExplained() {
        var id = draft(2022, row(NEW, 0, 0), row(NEW, 3, 3));
        var item = items.item(clerk, id);
        assertThatThrownBy(() -> review.begin(clerk, item)).isInstanceOf(NotReady.class);
        var held = explanations.of(item, items.text(item)).findings().stream().filter(Explanations.Found::holds).toList();
        assertThat(held).extracting(Explanations.Found::kind).contains("identity");
        assertThat(held).as("the row that the records fill otherwise").anySatisfy(found -> assertThat(found.message()).contains(NEW).contains("“总计”为3，记录得出0"));
        held.forEach(found -> explanations.explain(clerk, item, found, "三件申请于年末收到，系统尚未登记。"));
        review.begin(clerk, item);
        assertThat(items.item(clerk, id).isInReview()).isTrue();
        assertThat(items.text(items.item(clerk, id)).files()).hasSize(4);
    }

    @Test
    void theImportedReportOfTheYearBeforeIsHeldAgainstTheDraft() {
        var form = FormDefinition.of(2019).orElseThrow();
        var before = new String(ReportFormats.write(reports.of(town, 2019, form), "txt"), StandardCharsets.UTF_8);
        var zeros = "\t0\t0\t0\t0\t0\t0\t0";
        assertThat(before).contains(OPEN + zeros);
        handed.takeInFile(town, 2019, "2019.txt", before.replace(OPEN + zeros, OPEN + "\t3\t0\t0\t0\t0\t0\t3").getBytes(StandardCharsets.UTF_8), "马丽", Instant.now());

        var carried = draft(2020, row(IN, 3, 3), row(IN, 3, 3));
        assertThat(kinds(carried)).as("the records know nothing of 2019: what it carried over stands in the form").doesNotContain("carry-over");
        var changed = draft(2020, row(IN, 3, 3), row(IN, 1, 1));
        assertThat(kinds(changed)).contains("carry-over");
    }

    private List<String> kinds(ItemId id) {
        var item = items.item(clerk, id);
        return explanations.of(item, items.text(item)).findings().stream().map(Explanations.Found::kind).toList();
    }

    @Test
    void aNumberThatIsNotTheRecordsNumberHoldsTheReviewUntilItIsPutRight() {
        var id = draft(2018, "", "");
        assertThat(kinds(id)).doesNotContain("records");
        edit(id, "主动公开政府信息0条", "主动公开政府信息2条");
        assertThat(kinds(id)).contains("records");
        assertThatThrownBy(() -> review.begin(clerk, items.item(clerk, id))).isInstanceOf(NotReady.class);

        var item = items.item(clerk, id);
        var differing = figures.of(item, items.text(item)).stream().filter(BoundFigure::differs).toList();
        assertThat(differing).hasSize(1);
        numbers.take(clerk, item, differing.getFirst().occurrence(), "7");
        assertThat(kinds(id)).as("it was shown with another number: the text has changed since").contains("records");
        numbers.take(clerk, items.item(clerk, id), differing.getFirst().occurrence(), "2");
        assertThat(kinds(id)).doesNotContain("records");
        assertThat(items.text(items.item(clerk, id)).body()).contains("主动公开政府信息0条");
    }

    @Test
    void downloadsOfAnEarlierTextDoNotGoToTheReviewers() {
        var id = draft(2023, "", "");
        var item = items.item(clerk, id);
        assertThatThrownBy(() -> drafts.submit(clerk, id, item.lock()))
                .isInstanceOfSatisfying(NotReady.class, it -> assertThat(it.obstacles()).extracting(NotReady.Obstacle::messageKey)
                        .containsExactly("report.missing.downloads"));
        review.begin(clerk, item);
        drafts.recall(clerk, id, items.item(clerk, id).lock());
        edit(id, "依申请公开。", "依申请公开工作。");
        assertThatThrownBy(() -> drafts.submit(clerk, id, items.item(clerk, id).lock())).isInstanceOf(NotReady.class);
        review.begin(clerk, items.item(clerk, id));
        assertThat(items.text(items.item(clerk, id)).files()).as("the earlier ones are replaced").hasSize(4);
    }

    @Test
    void whatWasSentBackCountsNoLongerAndACorrectionGivesItsReason() {
        var id = published(2024, "", "");
        var first = submissions.submit(clerk, town, 2024, null);
        assertThatThrownBy(() -> submissions.submit(clerk, town, 2024, "再报")).isInstanceOf(NotHandedUp.class).hasMessage("report.objection.same-version");
        assertThatThrownBy(() -> submissions.giveBack(clerk, town, 2024, "退")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> submissions.giveBack(supervisor, county, 2024, "退")).isInstanceOf(Forbidden.class);

        submissions.giveBack(supervisor, town, 2024, "第三部分漏填。");
        assertThat(sealed.standing(town.id(), 2024)).isEmpty();
        assertThat(received(2024).numbers()).isZero();

        drafts.revise(clerk, id, items.item(clerk, id).lock());
        edit(id, row(NEW, 0, 0), row(NEW, 2, 2));
        edit(id, row(OPEN, 0, 0), row(OPEN, 2, 2));
        var item = items.item(clerk, id);
        explanations.of(item, items.text(item)).findings().stream().filter(Explanations.Found::holds)
                .forEach(found -> explanations.explain(clerk, item, found, "正文按记录起草，表格为更正后的数。"));
        review.begin(clerk, item);
        pass(id);
        assertThatThrownBy(() -> submissions.submit(clerk, town, 2024, " ")).hasMessage("report.objection.reason");
        var second = submissions.submit(clerk, town, 2024, "补报年末收到的两件申请");

        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("补报年末收到的两件申请");
        assertThat(received(2024).total()).isEqualByComparingTo("2");
        assertThat(sealed.cells(first)).as("the former stays readable").containsEntry("t3/1/total", new CellValue.Amount(BigDecimal.ZERO));
        assertThat(sealed.editions(town.id(), 2024)).extracting(SealedReport::edition).containsExactly(2, 1);

        submissions.giveBack(supervisor, town, 2024, "请核对。");
        assertThat(sealed.standing(town.id(), 2024)).isEmpty();
        assertThat(sums.check().differences()).isEmpty();
        jdbc.sql("update report_sum set total = total + 1 where year = 2024 and cell = 't3/1/total'").update();
        assertThat(sums.check().differences()).singleElement().satisfies(it -> assertThat(it.cell()).isEqualTo("2024 t3/1/total"));
        jdbc.sql("update report_sum set total = total - 1 where year = 2024 and cell = 't3/1/total'").update();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"TOWNSHIP, 2017, 2018-03-31", "TOWNSHIP, 2018, 2019-03-31", "TOWNSHIP, 2019, 2020-01-31", "TOWNSHIP, 2025, 2026-01-31", "COUNTY, 2025, 2026-03-31"})
    void withoutASettingTheUsualDayHolds(Level level, int year, LocalDate day) {
        assertThat(DueDays.usual(level, year)).isEqualTo(day);
    }

    @Test
    void theCountySetsItsTownsDayAndNobodyElseDoes() {
        due.set(supervisor, county.id(), 2025, LocalDate.of(2026, 1, 20));
        assertThat(due.of(town, 2025)).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(due.of(county, 2025)).as("its own, art. 49").isEqualTo(LocalDate.of(2026, 3, 31));
        assertThatThrownBy(() -> due.set(clerk, county.id(), 2025, LocalDate.of(2026, 2, 20))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> submissions.submit(otherClerk, town, 2025, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> submissions.submit(clerk, town, 2025, null)).hasMessage("report.objection.not-published");
    }

    private Sum received(int year) {
        return sums.below(county.id(), year).getOrDefault("t3/1/total", Sum.NONE);
    }

    private static String names(String extension) {
        return "湾龙镇人民政府2021年政府信息公开工作年度报告." + extension;
    }

    private void edit(ItemId id, String words, String instead) {
        var item = items.item(clerk, id);
        var text = items.text(item);
        assertThat(text.body()).contains(words);
        drafts.save(clerk, id, item.lock(), changed(item, Map.of(words, instead)));
    }

    private DraftText changed(Item item, Map<String, String> words) {
        var text = items.text(item);
        var body = text.body();
        for (var word : words.entrySet()) {
            body = body.replace(word.getKey(), word.getValue());
        }
        return new DraftText(
                text.title(), text.summary(), body, item.attribute(), null, null, text.category(), text.kind(), null, text.formedOn(), null, null,
                text.reportYear(), "更正", text.files().stream().map(file -> file.file()).toList());
    }
}

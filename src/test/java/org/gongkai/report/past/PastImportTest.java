package org.gongkai.report.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Role;
import org.gongkai.access.SignIn;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.ItemId;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.Forms;
import org.gongkai.report.HandedReports;
import org.gongkai.report.RecordedYears;
import org.gongkai.report.ReportFormats;
import org.gongkai.report.sealed.CellValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An earlier year's report becomes the ground of the next, once somebody has confirmed it. */
@SpringBootTest
class PastImportTest {
    private static final Path SEED = Path.of("src/test/resources/seeds/003-shexi.txt");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Authorities authorities;

    @Autowired
    private PastImport imports;

    @Autowired
    private PastReports reports;

    @Autowired
    private PastPage page;

    @Autowired
    private RecordedYears years;

    @Autowired
    private AnnualReports annual;

    @Autowired
    private HandedReports handed;

    private Authority town;
    private Staff clerk;
    private Staff otherClerk;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", () -> newFolder().toString());
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    @BeforeEach
    void lay() {
        jdbc.sql("truncate authority, account, past_report restart identity cascade").update();
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en) values
                            (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County'),
                            (1, 'township', 'shexi', '社溪镇人民政府', '社溪镇', 'Shexi Town'),
                            (1, 'township', 'xian', '西安镇人民政府', '西安镇', 'Xi''an Town')
                        """)
                .update();
        jdbc.sql("insert into ledger (authority_id, code) select id, 'requests_received' from authority").update();
        town = authorities.byId(new AuthorityId(2));
        clerk = hire(2);
        otherClerk = hire(3);
    }

    @Test
    void whatWasConfirmedIsCarriedIntoTheNextYear() throws IOException {
        var report = imports.take(clerk, town, 2019, seed(), "");
        assertThat(in2020("t3/2/total")).as("of no effect before it is confirmed").isEqualTo("0");

        imports.confirm(clerk, report, with(page.cells(report), Map.of("t3/4/natural", "2", "t3/4/org.business", "1", "t3/4/total", "3")));

        assertThat(in2020("t3/2/natural")).isEqualTo("2");
        assertThat(in2020("t3/2/org.business")).isEqualTo("1");
        assertThat(in2020("t3/2/org.legal")).isEqualTo("0");
        assertThat(in2020("t3/2/total")).isEqualTo("3");
        var text = new String(ReportFormats.write(annual.of(town, 2020, FormDefinition.of(2020).orElseThrow()), "txt"), StandardCharsets.UTF_8);
        assertThat(text).contains("上年结转3件");
        var confirmation = Objects.requireNonNull(reports.standing(town.id(), 2019).orElseThrow().confirmation());
        assertThat(confirmation.by()).isEqualTo("clerk2");
        assertThat(jdbc.sql("select action from audit_entry where subject = :subject order by position").param("subject", "past-report/" + report.id()).query(String.class).list())
                .containsExactly("past-report-imported", "past-report-confirmed");
    }

    @Test
    void whatTheRecordsSayOfAYearIsNeverOverridden() throws IOException {
        imports.confirm(clerk, imports.take(clerk, town, 2019, seed(), ""), with(page.cells(standingOrOpen()), Map.of("t3/4/total", "3")));
        jdbc.sql(
                        """
                        insert into item (authority_id, kind, formed_on, index_number, attribute, state, published_at, created_at)
                        values (2, 'annual-report', '2020-01-10', 'x', 'proactive', 'published', now(), now())
                        """)
                .update();
        var item = jdbc.sql("select max(id) from item").query(Long.class).single();
        handed.takeIn(town, annual.of(town, 2019, FormDefinition.of(2019).orElseThrow()), new ItemId(item), "马丽", Instant.parse("2020-01-17T07:00:00Z"), null);

        assertThat(in2020("t3/2/total")).isEqualTo("0");
    }

    @Test
    void zeroEmptyAndNotApplicableStayThreeThings() throws IOException {
        var report = imports.take(clerk, town, 2019, seed(), "");
        imports.confirm(clerk, report, with(page.cells(report), Map.of("t3/4/total", "0", "t2.5/t2.5.1/previous", "—", "t3/3.1/total", "")));
        var cells = reports.cells(report);
        assertThat(cells.get("t3/4/total")).extracting(PastCell::value).isEqualTo(CellValue.of(BigDecimal.ZERO, true));
        assertThat(cells.get("t2.5/t2.5.1/previous")).extracting(PastCell::value).isEqualTo(CellValue.of(null, false));
        assertThat(cells.get("t3/3.1/total")).extracting(PastCell::value).isEqualTo(CellValue.of(null, true));
        assertThat(cells.get("t3/1/total")).extracting(PastCell::read).isNotNull();
        assertThat(cells.entrySet().stream().filter(it -> it.getValue().isCorrected()).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("t3/4/total", "t2.5/t2.5.1/previous");
    }

    @Test
    void aReportOfAnotherBodyOrYearOrOneThatCannotBeReadIsRefusedAndNothingIsKept() throws IOException {
        var seed = Files.readString(SEED);
        refused("report.past.other-body", "年报.txt", Files.readString(SEED.resolveSibling("002-xian.txt")).replace("2017", "2019"));
        refused("report.past.other-year", "年报.txt", seed.replace("2019", "2018"));
        refused("report.past.no-year", "年报.txt", "社溪镇人民政府政府信息公开工作年度报告\n全年收到政府信息公开申请3件。\n");
        refused("report.past.unreadable", "年报.txt", "  \n ");
        refused("report.past.unreadable", "年报.doc", seed);
        refused("report.past.unreadable", "年报.pdf", seed);
        refused("report.past.unreadable", "年报.docx", seed);
        assertThatThrownBy(() -> imports.take(otherClerk, town, 2019, seed(), "")).isInstanceOf(Forbidden.class);
        assertThat(reports.editions(town.id(), 2019)).isEmpty();
        assertThat(jdbc.sql("select count(*) from file").query(Integer.class).single()).isZero();
    }

    @Test
    void whatWasConfirmedIsNotChangedAndAnotherFileIsANewEditionWithItsReason() throws IOException {
        var open = imports.take(clerk, town, 2019, seed(), "");
        var first = imports.take(clerk, town, 2019, seed(), "");
        assertThat(reports.editions(town.id(), 2019)).as("one that nobody confirmed makes place").extracting(PastReport::id).containsExactly(first.id()).doesNotContain(open.id());
        imports.confirm(clerk, first, page.cells(first));

        assertThatThrownBy(() -> imports.take(clerk, town, 2019, seed(), " ")).isInstanceOf(PastImport.Refused.class).hasMessage("report.past.reason.missing");
        var second = imports.take(clerk, town, 2019, seed(), "原件漏了附表");
        assertThat(second.edition()).isEqualTo(2);
        assertThat(reports.standing(town.id(), 2019)).map(PastReport::id).hasValue(first.id());
        imports.confirm(clerk, second, with(page.cells(second), Map.of("t3/4/total", "5")));
        assertThat(reports.standing(town.id(), 2019)).map(PastReport::id).hasValue(second.id());

        for (var change : List.of(
                "update past_report_cell set number = 7", "delete from past_report_cell", "update past_report set reason = 'x'", "delete from past_report_confirmation")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(handed.verify().holds()).isTrue();
        assertThat(handed.verify().imported()).isEqualTo(2);
        jdbc.sql("alter table past_report_cell disable trigger past_report_cell_kept").update();
        jdbc.sql("update past_report_cell set number = 6 where cell = 't3/4/total' and number = 5").update();
        jdbc.sql("alter table past_report_cell enable trigger past_report_cell_kept").update();
        assertThat(handed.verify().altered()).containsExactly(second.id());
    }

    @Test
    void ofAWebPageItsWordsAreKeptAndOtherFilesAsTheyAre() throws IOException {
        var page = "<html><body><h1>社溪镇人民政府2019年政府信息公开工作年度报告</h1><p>2019年收到政府信息公开申请4件。</p><script>alert(1)</script></body></html>";
        var report = imports.take(clerk, town, 2019, new PastImport.HandedIn("年报.html", page.getBytes(StandardCharsets.UTF_8)), "");
        assertThat(report.fileName()).isEqualTo("年报.html.txt");
        assertThat(this.page.cells(report).get("t3/1/total")).extracting(PastCell::value).isEqualTo(CellValue.of(BigDecimal.valueOf(4), true));
    }

    private PastReport standingOrOpen() {
        return reports.editions(town.id(), 2019).getFirst();
    }

    private void refused(String why, String name, String text) {
        assertThatThrownBy(() -> imports.take(clerk, town, 2019, new PastImport.HandedIn(name, text.getBytes(StandardCharsets.UTF_8)), ""))
                .as(why)
                .isInstanceOf(PastImport.Refused.class)
                .hasMessage(why);
    }

    private String in2020(String cell) {
        return Objects.requireNonNull(Forms.fill(FormDefinition.of(2020).orElseThrow(), years.of(town, 2020)).counted().get(cell)).text();
    }

    private static SequencedMap<String, PastCell> with(SequencedMap<String, PastCell> cells, Map<String, String> typed) {
        var changed = new LinkedHashMap<>(cells);
        typed.forEach((name, text) -> changed.put(name, new PastCell(PastReading.typed(text).orElseThrow(), Objects.requireNonNull(cells.get(name)).read())));
        return changed;
    }

    private static PastImport.HandedIn seed() throws IOException {
        return new PastImport.HandedIn("003-shexi.txt", Files.readAllBytes(SEED));
    }

    private Staff hire(long body) {
        var id = jdbc.sql("insert into account (authority_id, login, name, password, totp_secret) values (:body, :name, :name, '-', 'JBSWY3DPEHPK3PXP') returning id")
                .param("body", body)
                .param("name", "clerk" + body)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
        jdbc.sql("insert into account_role (account_id, role) values (:id, :role)").param("id", id).param("role", Role.CLERK.code()).update();
        return signIn.staff(new AccountId(id)).orElseThrow();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("gongkai-past");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

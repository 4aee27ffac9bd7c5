package org.gongkai.report.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.ItemId;
import org.gongkai.document.PaperFormat;
import org.gongkai.page.Texts;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReports;
import org.gongkai.report.sealed.Sum;
import org.gongkai.report.sealed.Sums;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What was handed up adds up at every level, whatever is corrected or sent back, and who is missing or wrong is named. */
@SpringBootTest
class RollUpTest {
    private static final int YEAR = 2024;
    private static final FormDefinition FORM = FormDefinition.of(YEAR).orElseThrow();
    private static final List<String> LEVELS = List.of("nation", "province", "city", "county", "township");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Authorities authorities;

    @Autowired
    private SealedReports sealed;

    @Autowired
    private Sums sums;

    @Autowired
    private RollUp rollUp;

    @Autowired
    private RollUpPage page;

    @Autowired
    private CellPage cellPage;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessageSource messages;

    private final List<AuthorityId> bodies = new ArrayList<>();
    private final Map<AuthorityId, SequencedMap<String, CellValue>> standing = new HashMap<>();

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", () -> newFolder().toString());
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("gongkai-roll-up");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A nation of two provinces, each of two cities, of two counties, of two towns. */
    @BeforeEach
    void lay() {
        jdbc.sql("truncate authority, account, report_sum restart identity cascade").update();
        bodies.clear();
        standing.clear();
        for (int level = 0; level < LEVELS.size(); level++) {
            int many = 1 << level;
            for (int i = 0; i < many; i++) {
                bodies.add(jdbc.sql(
                                """
                                insert into authority (parent_id, level, slug, name, short_name, name_en)
                                values (nullif(:parent, 0), :level, :slug, :name, :name, :slug) returning id
                                """)
                        .param("parent", bodies.isEmpty() ? 0L : bodies.get((bodies.size() - 1) / 2).value())
                        .param("level", LEVELS.get(level))
                        .param("slug", LEVELS.get(level) + "-" + i)
                        .param("name", "第%d%s".formatted(i + 1, LEVELS.get(level)))
                        .query((row, _) -> new AuthorityId(row.getLong(1)))
                        .single());
            }
        }
    }

    @Test
    void sumsHoldAtEveryLevelWhateverIsCorrectedOrSentBack() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        var reports = new RandomReports(FORM, chance);
        for (int step = 0; step < 60; step++) {
            var body = bodies.get(chance.nextInt(bodies.size()));
            var report = sealed.standing(body, YEAR);
            if (report.isPresent() && chance.nextInt(4) == 0) {
                transaction.executeWithoutResult(_ -> sealed.giveBack(report.get(), "退", "县", Instant.now()));
                sealed.standing(body, YEAR).ifPresentOrElse(it -> standing.put(body, sealed.cells(it)), () -> standing.remove(body));
            } else {
                seal(body, YEAR, reports.next());
            }
        }
        for (var body : bodies) {
            var computed = rollUp.of(authorities.byId(body), YEAR);
            var expected = expected(body);
            assertThat(computed.keySet()).as("seed %d, body %s", seed, body).containsAll(expected.keySet());
            expected.forEach((cell, sum) -> {
                var found = Objects.requireNonNull(computed.get(cell));
                assertThat(found.total()).as("seed %d, body %s, %s", seed, body, cell).isEqualByComparingTo(sum.total());
                assertThat(List.of(found.numbers(), found.empty(), found.inapplicable())).isEqualTo(List.of(sum.numbers(), sum.empty(), sum.inapplicable()));
            });
            assertThat(Identities.breaches(FORM, RollUp.values(computed))).as("seed %d, body %s", seed, body).isEmpty();
        }
        assertThat(sums.check().differences()).as("seed %d", seed).isEmpty();
        var before = rollUp.of(authorities.byId(bodies.getFirst()), YEAR);
        sums.writeAgain();
        assertThat(RollUp.values(rollUp.of(authorities.byId(bodies.getFirst()), YEAR))).as("written anew").isEqualTo(RollUp.values(before));
    }

    @Test
    void zeroEmptyAndNotApplicableStayThreeValues() {
        var zero = Sum.NONE.plus(new CellValue.Amount(BigDecimal.ZERO));
        var empty = Sum.NONE.plus(new CellValue.Empty());
        var none = Sum.NONE.plus(new CellValue.NotApplicable());
        assertThat(zero.plus(new CellValue.Empty()).plus(new CellValue.NotApplicable()).value()).isEqualTo(new CellValue.Amount(BigDecimal.ZERO));
        assertThat(empty.plus(new CellValue.NotApplicable()).value()).isEqualTo(new CellValue.Empty());
        assertThat(none.value()).isEqualTo(new CellValue.NotApplicable());
        assertThat(Sum.NONE.value()).as("nobody handed up").isEqualTo(new CellValue.Empty());
    }

    @Test
    void theLateTheMissingAndTheWrongAreNamedAndEachCellLeadsDown() {
        var reports = new RandomReports(FORM, new Random(7));
        var county = bodies.get(7);
        var good = bodies.get(15);
        var wrong = reports.next();
        wrong.put("t3/1/total", new CellValue.Amount(BigDecimal.valueOf(9999)));
        seal(good, YEAR, wrong);
        var view = page.of(supervisor(county), authorities.byId(county), YEAR, texts());
        assertThat(view.lines()).extracting(RollUpView.Line::state).containsExactly("迟报", "逾期未报");
        assertThat(view.missing()).extracting(RollUpView.Missing::name).containsExactly("第2township");
        assertThat(view.faults()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("第1township");
            assertThat(it.messages()).anySatisfy(message -> assertThat(message).contains("9999"));
        });
        assertThat(view.breaches()).as("the sum is wrong with it").isNotEmpty();

        var nation = cellPage.of(authorities.byId(bodies.getFirst()), YEAR, "t3/1/total", texts());
        assertThat(nation.total()).isEqualTo("9999");
        assertThat(nation.lines()).extracting(CellView.Line::href).containsExactly("/staff/roll-up/province-0/2024/cells?cell=t3/1/total", null);
        var below = cellPage.of(authorities.byId(county), YEAR, "t3/1/total", texts());
        assertThat(below.lines().getFirst().href()).isEqualTo("/staff/reports/township-0/2024/cells?cell=1/total");
    }

    @Test
    void theCarriedInIsWhatTheYearBeforeCarriedOut() {
        var reports = new RandomReports(FORM, new Random(3));
        var town = bodies.get(15);
        var before = reports.next();
        before.put("t3/4/total", new CellValue.Amount(BigDecimal.valueOf(5)));
        seal(town, YEAR - 1, before);
        var now = reports.next();
        now.put("t3/2/total", new CellValue.Amount(BigDecimal.valueOf(6)));
        seal(town, YEAR, now);
        var faults = page.of(supervisor(bodies.get(7)), authorities.byId(bodies.get(7)), YEAR, texts()).faults();
        assertThat(faults).singleElement().satisfies(it -> assertThat(it.messages()).anySatisfy(message -> assertThat(message).contains("结转 6", "5 不符")));
    }

    @Test
    void theWorkbookHasTheSumsCellByCell() throws IOException {
        var reports = new RandomReports(FORM, new Random(11));
        bodies.forEach(body -> seal(body, YEAR, reports.next()));
        var nation = authorities.byId(bodies.getFirst());
        var filled = rollUp.table(nation, YEAR, FORM);
        var paper = RollUpPaper.of(nation, YEAR, filled, page.of(supervisor(nation.id()), nation, YEAR, texts()), texts());
        var format = new DataFormatter(Locale.ROOT);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(PaperFormat.XLSX.write(paper)))) {
            var rows = new ArrayList<List<String>>();
            book.getSheetAt(0).forEach(row -> rows.add(IntStream.range(0, row.getLastCellNum()).mapToObj(i -> format.formatCellValue(row.getCell(i)).strip()).toList()));
            for (var table : filled.tables()) {
                for (var row : table.rows()) {
                    var printed = new ArrayList<>(List.of(row.label()));
                    row.cells().forEach(cell -> printed.add(cell.text()));
                    assertThat(rows).contains(printed);
                }
            }
            assertThat(rows.toString()).contains("31 个机关中 31 个已报送", "第2province");
        }
    }

    private void seal(AuthorityId body, int year, SequencedMap<String, CellValue> cells) {
        var first = sealed.editions(body, year).isEmpty();
        var handed = new SealedReports.Handed(body, year, FORM.id(), item(body), 1, "年报", first ? null : "更正", cells, List.of(), "信息员", Instant.now());
        transaction.executeWithoutResult(_ -> sealed.seal(handed));
        if (year == YEAR) {
            standing.put(body, cells);
        }
    }

    private ItemId item(AuthorityId body) {
        return jdbc.sql(
                        """
                        insert into item (authority_id, kind, formed_on, attribute, state, created_at)
                        values (:body, 'annual-report', '2025-01-10', 'proactive', 'draft', now()) returning id
                        """)
                .param("body", body.value())
                .query((row, _) -> new ItemId(row.getLong(1)))
                .single();
    }

    /** The plain way: every standing report at or below the body, one cell after the other. */
    private Map<String, Sum> expected(AuthorityId body) {
        var expected = new HashMap<String, Sum>();
        standing.forEach((other, cells) -> {
            if (isWithin(other, body)) {
                cells.forEach((cell, value) -> expected.merge(cell, Sum.NONE.plus(value), (sum, _) -> sum.plus(value)));
            }
        });
        return expected;
    }

    private boolean isWithin(AuthorityId body, AuthorityId above) {
        for (@Nullable AuthorityId at = body; at != null; at = authorities.byId(at).parent()) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private Staff supervisor(AuthorityId body) {
        var all = Set.copyOf(bodies);
        return new Staff(new AccountId(1), body, "督导", Set.of(Role.SUPERVISOR), Map.of(), Set.of(body), all);
    }

    private Texts texts() {
        return new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }
}

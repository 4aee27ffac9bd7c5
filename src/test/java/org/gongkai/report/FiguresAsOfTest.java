package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What every figure said on a day: records of later days, by the day of law, were none yet. */
@SpringBootTest
class FiguresAsOfTest {
    private static final AuthorityId TOWN = new AuthorityId(1);
    private static final int YEAR = 2025;
    private static final LocalDate MIDSUMMER = LocalDate.of(YEAR, 6, 30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Figures figures;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", () -> newFolder().toString());
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    @BeforeEach
    void lay() {
        jdbc.sql("truncate authority, account, item, item_version, publication, work_record, feedback, reading_point, delivery, page_view, person, post, ledger restart identity cascade")
                .update();
        jdbc.sql("insert into authority (level, slug, name, short_name, name_en) values ('township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town')")
                .update();
        for (var figure : FigureRegistry.ALL) {
            jdbc.sql("insert into ledger (authority_id, code) values (1, :code) on conflict do nothing").param("code", figure.code()).update();
        }
        jdbc.sql("insert into category (authority_id, slug, name, name_en, statutory, counted, position) values (1, 'plans', '规划计划', 'Plans', false, true, 1)")
                .update();
        record(LocalDate.of(YEAR, 3, 3));
    }

    @Test
    void aRecordOfALaterDayChangesTheYearAndNotWhatItWasOnThatDay() {
        var before = figures.of(TOWN, YEAR, MIDSUMMER);
        assertThat(before).isEqualTo(figures.of(TOWN, YEAR));

        record(MIDSUMMER.plusDays(1));

        assertThat(figures.of(TOWN, YEAR, MIDSUMMER)).isEqualTo(before);
        var whole = figures.of(TOWN, YEAR);
        for (var figure : FigureRegistry.ALL) {
            var ofCases = figure.source() instanceof Figure.Source.Cases;
            if (!ofCases && figure.shape() != Figure.Shape.SHARES) {
                assertThat(whole.get(figure.code())).as(figure.code()).isNotEqualTo(before.get(figure.code()));
            }
        }
        assertThat(figures.of(TOWN, YEAR, LocalDate.of(YEAR, 12, 31))).isEqualTo(whole);
        assertThat(figures.of(TOWN, YEAR, LocalDate.of(YEAR + 1, 5, 1))).isEqualTo(whole);
    }

    @Test
    void aRecordTypedLateCountsFromItsOwnDayOn() {
        record(MIDSUMMER.minusDays(1));
        assertThat(total(figures.of(TOWN, YEAR, MIDSUMMER), "trainings")).isEqualTo("2");
        assertThat(total(figures.of(TOWN, YEAR, MIDSUMMER.minusDays(2)), "trainings")).isEqualTo("1");
    }

    @Test
    void whatWasPublicOnADayStaysSoThoughItWasWithdrawnOrWentToTheWebLater() {
        var item = item(LocalDate.of(YEAR, 4, 1), "broadcast");
        jdbc.sql("insert into publication (item_id, channel, on_day, recorded_by) values (:item, 'wechat', '2025-09-01', '马丽')").param("item", item).update();
        jdbc.sql("update item set state = 'withdrawn', withdrawn_at = '2025-08-01 10:00+08', withdrawn_because = '更正' where id = :item").param("item", item).update();

        var inSummer = figures.of(TOWN, YEAR, MIDSUMMER);
        var atTheEnd = figures.of(TOWN, YEAR);
        assertThat(total(inSummer, "items_published_web")).isEqualTo("3");
        assertThat(total(atTheEnd, "items_published_web")).isEqualTo("4");
        assertThat(total(inSummer, "normative_documents_public")).isEqualTo("3");
        assertThat(total(atTheEnd, "normative_documents_public")).isEqualTo("2");
    }

    @Test
    void theRecordsBehindAFigureAreThoseOfThatDay() {
        record(MIDSUMMER.plusDays(1));
        var trainings = FigureRegistry.byCode("trainings").orElseThrow();
        assertThat(figures.of(trainings, TOWN, FigureYear.until(YEAR, MIDSUMMER)).lines()).extracting(Line::day).containsExactly(LocalDate.of(YEAR, 3, 3));
        assertThat(figures.of(trainings, TOWN, FigureYear.whole(YEAR)).lines()).hasSize(2);
        assertThatThrownBy(() -> figures.of(TOWN, YEAR, LocalDate.of(YEAR - 1, 12, 31))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String total(Map<String, FigureValue> figures, String code) {
        return figures.get(code) instanceof FigureValue.Total(BigDecimal value) ? FigureView.text(value) : "not kept";
    }

    /** One record of every kind that some figure counts. */
    private void record(LocalDate day) {
        var item = item(day, "portal");
        for (var channel : List.of("gazette", "wechat", "weibo", "notice-column")) {
            jdbc.sql("insert into publication (item_id, channel, on_day, recorded_by) values (:item, :channel, :day, '马丽')")
                    .param("item", item)
                    .param("channel", channel)
                    .param("day", day)
                    .update();
        }
        jdbc.sql("update item set kind = 'interpretation' where id = :item").param("item", item(day, "portal")).update();
        jdbc.sql("update item set validity = 'repealed', validity_from = :day, formed_on = :day where id = :item")
                .param("item", item(day, "portal"))
                .param("day", day)
                .update();
        var point = jdbc.sql("insert into reading_point (authority_id, name, address, electronic, opened_on) values (1, '图书室', '镇上', true, :day) returning id")
                .param("day", day)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
        jdbc.sql("insert into delivery (item_id, reading_point_id, planned_on, delivered_on) values (:item, :point, :day, :day)")
                .param("item", item)
                .param("point", point)
                .param("day", day)
                .update();
        jdbc.sql("insert into page_view (authority_id, day, path, views) values (1, :day, '/', 5)").param("day", day).update();
        for (var kind : List.of("training", "meeting")) {
            jdbc.sql("insert into work_record (authority_id, kind, title, on_day, attendance, recorded_by, recorded_at) values (1, :kind, '业务培训', :day, 20, '马丽', now())")
                    .param("kind", kind)
                    .param("day", day)
                    .update();
        }
        for (var kind : List.of("hot-topic", "complaint")) {
            jdbc.sql("insert into feedback (authority_id, kind, code, title, body, received_at) values (1, :kind, :code, '路灯', '不亮', :day + time '10:00')")
                    .param("kind", kind)
                    .param("code", kind + day)
                    .param("day", day)
                    .update();
        }
        for (var duty : List.of("full-time", "part-time")) {
            var person = jdbc.sql("insert into person (authority_id, name) values (1, '马丽') returning id").query((row, _) -> Long.valueOf(row.getLong(1))).single();
            jdbc.sql("insert into post (authority_id, person_id, title, duty, from_day) values (1, :person, '信息员', :duty, :day)")
                    .param("person", person)
                    .param("duty", duty)
                    .param("day", day)
                    .update();
        }
    }

    private long item(LocalDate day, String channel) {
        var item = jdbc.sql(
                        """
                        insert into item (authority_id, category_id, kind, formed_on, index_number, attribute, state, published_at, created_at)
                        values (1, 1, 'normative-document', :day, gen_random_uuid()::text, 'proactive', 'published', now(), now()) returning id
                        """)
                .param("day", day)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
        jdbc.sql(
                        """
                        insert into item_version (item_id, version, title, summary, body, kind, formed_on, saved_by, saved_at)
                        values (:item, 1, '办法', '', '', 'normative-document', :day, '马丽', now())
                        """)
                .param("item", item)
                .param("day", day)
                .update();
        jdbc.sql("insert into publication (item_id, channel, on_day, recorded_by) values (:item, :channel, :day, '马丽')")
                .param("item", item)
                .param("channel", channel)
                .param("day", day)
                .update();
        return item;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("gongkai-figures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

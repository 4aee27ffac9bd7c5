package org.gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.portal.SampleTowns.COUNTY;
import static org.gongkai.portal.SampleTowns.TOWN;
import static org.gongkai.portal.SampleTowns.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemPublished;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.Systems;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Leaving;
import org.gongkai.screening.SecrecyReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in the site's folder, written from a real database. */
@SpringBootTest
class PortalTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    static Path data;

    @Autowired
    private Portal portal;

    @Autowired
    private Site site;

    @Autowired
    private SiteCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Systems systems;

    @Autowired
    private PastItems pastItems;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private org.gongkai.document.Files files;

    @Autowired
    private Gate gate;

    private SampleTowns towns;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.base-url", () -> "https://www.shifan.example");
    }

    @BeforeEach
    void twoBodiesWithItems() {
        jdbc.sql(
                        """
                        truncate authority, category, review_stage, item, item_version, item_file, review, publication, page_text, index_serial
                        restart identity cascade
                        """)
                .update();
        towns = new SampleTowns(jdbc, catalogue, systems, pastItems);
        towns.lay();
        towns.publish(TOWN, "budget", 45, at("2017-01-10"));
        towns.publish(TOWN, "notices", 3, at("2017-02-10"));
        towns.publish(COUNTY, "plans", 2, at("2017-01-10"));
        portal.writeAll();
    }

    @Test
    void theSameRecordsMakeTheSameFilesToTheByte() throws IOException {
        assertThat(check.run().differences()).isEmpty();
        touch();
        portal.writeAll();
        assertThat(rewritten()).isEmpty();
    }

    @Test
    void onePublicationRewritesAHandfulOfFilesHoweverManyThereAre() throws IOException {
        towns.publish(TOWN, "permits", 400, at("2017-03-01"));
        portal.writeAll();
        touch();

        var item = towns.publish(TOWN, "permits", "关于公布办事指南的通知", at("2017-09-01"), ItemKind.NOTICE, null);
        portal.published(item, TOWN, towns.column(TOWN, "permits").id());

        var permits = towns.column(TOWN, "permits");
        assertThat(permits.statutory()).isTrue();
        assertThat(rewritten().stream().filter(path -> !path.startsWith("en/")))
                .containsExactlyInAnyOrder(
                        "wanlong/item/" + item + ".html",
                        "wanlong/content/permits/index.html",
                        "wanlong/content/index.html",
                        "wanlong/index.html",
                        "wanlong/feed.xml",
                        "wanlong/sitemap.html",
                        "wanlong/sitemap-pages.xml",
                        "index.html");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void theTwentiethPublicationOfAPageFillsItAndTheOlderPagesStay() throws IOException {
        towns.publish(TOWN, "permits", 79, at("2017-03-01"));
        portal.writeAll();
        var firstPage = Objects.requireNonNull(site.read("wanlong/content/permits/1.html"));
        touch();

        var item = towns.publish(TOWN, "permits", "关于公布办事指南的通知", at("2017-09-01"), ItemKind.NOTICE, null);
        portal.published(item, TOWN, towns.column(TOWN, "permits").id());

        assertThat(rewritten())
                .contains("wanlong/content/permits/3.html", "wanlong/content/permits/2.html")
                .doesNotContain("wanlong/content/permits/1.html");
        assertThat(site.read("wanlong/content/permits/1.html")).isEqualTo(firstPage);
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void anOldItemThatComesInLaterMovesItsListAndTheSiteStillAgrees() {
        var item = towns.publish(TOWN, "budget", "2016年财政决算", at("2016-09-01"), ItemKind.NOTICE, null);
        portal.published(item, TOWN, towns.column(TOWN, "budget").id());
        assertThat(page("wanlong/content/budget/1.html")).contains("2016年财政决算");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void whatIsTakenBackLeavesItsListAndANoticeStandsInItsPlace() {
        var item = towns.publish(TOWN, "budget", "错发的决算表", at("2017-09-01"), ItemKind.NOTICE, null);
        portal.published(item, TOWN, towns.column(TOWN, "budget").id());
        assertThat(page("wanlong/content/budget/index.html")).contains("错发的决算表");

        towns.withdraw(item, at("2017-09-03"), "表内数据有误");
        portal.changed(item, TOWN, List.of(towns.column(TOWN, "budget").id()));

        assertThat(page("wanlong/content/budget/index.html")).doesNotContain("错发的决算表");
        assertThat(page("wanlong/item/" + item + ".html"))
                .contains("本条信息已于 2017-09-03 撤回", "表内数据有误", "错发的决算表")
                .doesNotContain("张榜公示");
        assertThat(page("en/wanlong/item/" + item + ".html")).contains("withdrawn on 2017-09-03");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void listsAndFeedsShowTheTitleThatLeftWhateverTheRecordSaysSince() {
        var item = towns.publish(TOWN, "budget", "2017年财政预算", at("2017-09-01"), ItemKind.NOTICE, null);
        jdbc.sql("update item_version set title = '改过而未经审查的标题' where item_id = :id").param("id", item.value()).update();
        portal.writeAll();

        for (var path : List.of("wanlong/content/budget/index.html", "wanlong/index.html", "wanlong/feed.xml", "index.html")) {
            assertThat(page(path)).contains("2017年财政预算").doesNotContain("改过而未经审查的标题");
        }
        assertThat(site.paths()).doesNotContain("wanlong/item/" + item + ".html");
    }

    @Test
    void whatNeverPassedTheGateStandsInNoList() {
        var item = towns.publish(TOWN, "budget", "2017年财政预算", at("2017-09-01"), ItemKind.NOTICE, null);
        jdbc.sql("delete from release where subject = :item").param("item", item.subject()).update();
        portal.writeAll();

        assertThat(page("wanlong/content/budget/index.html")).doesNotContain("2017年财政预算");
        assertThat(page("wanlong/feed.xml")).doesNotContain("2017年财政预算");
        assertThat(site.paths()).doesNotContain("wanlong/item/" + item + ".html");
    }

    @Test
    void theLastItemOfAColumnTakesTheColumnWithIt() {
        var notices = towns.column(TOWN, "notices").id();
        var items = jdbc.sql("select id from item where category_id = :id")
                .param("id", notices.value())
                .query((row, _) -> new ItemId(row.getLong(1)))
                .list();
        assertThat(page("wanlong/guide.html")).contains("/wanlong/news/notices/");
        for (var item : items) {
            towns.withdraw(item, at("2017-09-03"), "重复发布");
            portal.changed(item, TOWN, List.of(notices));
        }
        assertThat(site.paths()).noneMatch(path -> path.contains("news/notices"));
        assertThat(page("wanlong/guide.html")).doesNotContain("/wanlong/news/notices/");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void theFirstItemOfAnOwnColumnPutsTheColumnOnEveryPage() {
        catalogue.addOwn(COUNTY, "work", "工作动态", "Work", false);
        towns.settle();
        var item = towns.publish(COUNTY, "work", "县政府召开政务公开培训会", at("2017-09-01"), ItemKind.NEWS, null);
        portal.published(item, COUNTY, towns.column(COUNTY, "work").id());
        assertThat(page("apply.html")).contains("/news/work/");
        assertThat(page("content/index.html")).doesNotContain("县政府召开政务公开培训会");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void anEventOfTheRecordsReachesTheSite() {
        var item = towns.publish(TOWN, "budget", "2018年财政预算", at("2018-01-10"), ItemKind.NOTICE, null);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new ItemPublished(item, TOWN, towns.column(TOWN, "budget").id())));
        towns.settle();
        assertThat(page("wanlong/item/" + item + ".html")).contains("2018年财政预算");
    }

    @Test
    void aReleasedFileLiesBesideItsItemAndGoesWithIt() {
        var item = towns.publish(TOWN, "budget", "2018年财政预算", at("2018-01-10"), ItemKind.NOTICE, null);
        attach(item, "../预算 表.txt", "预算表内容");
        portal.changed(item, TOWN, List.of());

        assertThat(page("wanlong/item/" + item + "/1.txt")).isEqualTo("预算表内容");
        assertThat(page("wanlong/item/" + item + ".html")).contains("href=\"/wanlong/item/" + item + "/1.txt\"", ">附表</a>", "1 KB");
        assertThat(check.run().differences()).isEmpty();

        towns.withdraw(item, at("2018-01-12"), "表内数据有误");
        portal.changed(item, TOWN, List.of(towns.column(TOWN, "budget").id()));
        assertThat(site.read("wanlong/item/" + item + "/1.txt")).isNull();
        assertThat(data.resolve("site/wanlong/item/" + item + "/1.txt.gz")).doesNotExist();
        assertThat(check.run().differences()).isEmpty();
    }

    /** As the second version of an item that left through the gate with this file. */
    private void attach(ItemId item, String name, String content) {
        var file = files.keep(new ByteArrayInputStream(content.getBytes(UTF_8)), name, TOWN);
        jdbc.sql(
                        """
                        insert into item_version (item_id, version, title, summary, body, category_id, kind, formed_on, saved_by, saved_at)
                        select item_id, 2, title, summary, body, category_id, kind, formed_on, saved_by, saved_at
                        from item_version where item_id = :item
                        """)
                .param("item", item.value())
                .update();
        jdbc.sql("insert into item_file (item_id, version, position, file_id, title) values (:item, 2, 1, :file, '附表')")
                .param("item", item.value())
                .param("file", file.id().value())
                .update();
        jdbc.sql("update item set version = 2 where id = :item").param("item", item.value()).update();
        var leaving = jdbc.sql("select title, body, formed_on, summary from item_version where item_id = :item and version = 2")
                .param("item", item.value())
                .query((row, _) -> new Leaving(
                        "item/" + item,
                        TOWN,
                        2,
                        row.getString(1),
                        row.getString(2),
                        List.of(new Leaving.Line("summary", row.getString(4)), new Leaving.Line("name/" + file.id(), "附表")),
                        List.of(file.id()),
                        row.getObject(3, LocalDate.class)))
                .single();
        gate.release(leaving, new SecrecyReview("account/1", at("2018-01-10"), null));
    }

    @Test
    void interpretationAndDocumentLeadToEachOther() {
        var document = towns.publish(TOWN, "rules", "湾龙镇低保管理办法", at("2017-09-01"), ItemKind.NORMATIVE_DOCUMENT, null);
        var explains = towns.publish(TOWN, "rules", "《湾龙镇低保管理办法》解读", at("2017-09-02"), ItemKind.INTERPRETATION, document);
        portal.writeAll();
        assertThat(page("wanlong/item/" + document + ".html")).contains("《湾龙镇低保管理办法》解读", "/wanlong/item/" + explains + ".html");
        assertThat(page("wanlong/item/" + explains + ".html")).contains("本文解读", "/wanlong/item/" + document + ".html");
    }

    @Test
    void aCountyUnderACityLeadsToItsTownsByTheirPresentNames() {
        jdbc.sql("insert into authority (level, slug, name, short_name, name_en) values ('city', 'shi', '示范市人民政府', '示范市', 'Shifan City')").update();
        jdbc.sql("update authority set parent_id = (select id from authority where slug = 'shi') where slug = 'shifan'").update();
        portal.writeAll();
        assertThat(page("index.html")).contains("href=\"/shifan/\"", "href=\"/wanlong/\"");
        assertThat(page("shifan/index.html")).contains("<a href=\"/wanlong/\">湾龙镇人民政府</a>").doesNotContain("href=\"/shi/\"");
        assertThat(page("wanlong/index.html")).doesNotContain("id=\"bodies\"");

        jdbc.sql("update authority set name = '湾龙街道办事处' where slug = 'wanlong'").update();
        portal.changed(TOWN);
        assertThat(page("shifan/index.html")).contains("<a href=\"/wanlong/\">湾龙街道办事处</a>");
        assertThat(page("shifan/sitemap.html")).contains("<a href=\"/wanlong/\">湾龙街道办事处</a>");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void newContactDataReachTheGuideAndEveryFoot() {
        jdbc.sql("update authority set phone = '0955-2222222' where slug = 'wanlong'").update();
        portal.changed(TOWN);
        assertThat(page("wanlong/guide.html")).contains("<dd>0955-2222222</dd>");
        assertThat(page("wanlong/content/budget/1.html")).contains("0955-2222222");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void everyPageHasItsMetaTagsAndNoneIsEmpty() {
        for (var path : site.paths()) {
            if (!path.endsWith(".html")) {
                continue;
            }
            var page = page(path);
            assertThat(page).as(path).contains("name=\"SiteName\"", "name=\"SiteDomain\"", "name=\"SiteIDCode\"");
            assertThat(page).as(path).doesNotContain("content=\"\"", "content=\"null\"").doesNotContainPattern("\\b(portal|page)\\.[a-z]+\\b");
            if (path.contains("/content/") || path.contains("/item/") || path.endsWith("guide.html")) {
                assertThat(page).as(path).contains("name=\"ColumnName\"", "name=\"ColumnDescription\"", "name=\"ColumnKeywords\"", "name=\"ColumnType\"");
            }
            if (path.contains("/item/")) {
                assertThat(page).as(path).contains("name=\"ArticleTitle\"", "name=\"ContentSource\"").containsPattern("name=\"PubDate\" content=\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\"");
            }
        }
    }

    @Test
    void everyLinkOfTheSiteLeadsToAFileOfTheSiteOrToAServicePage() {
        var link = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)");
        for (var path : site.paths()) {
            if (path.endsWith(".html")) {
                var links = link.matcher(page(path));
                while (links.find()) {
                    var address = links.group(1);
                    if (!address.startsWith("/service/")) {
                        assertThat(site.read(Place.file(address))).as("%s in %s", address, path).isNotNull();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wanlong/", "en/", "en/wanlong/"})
    void everyBodyHasTheColumnsOfTheNormInBothLanguages(String folder) {
        assertThat(site.paths())
                .contains(
                        folder + "index.html", folder + "guide.html", folder + "systems.html", folder + "content/index.html",
                        folder + "reports.html", folder + "apply.html", folder + "error-report.html", folder + "feed.xml",
                        folder + "sitemap.html", folder + "404.html");
        assertThat(page(folder + "index.html")).contains(folder.startsWith("en/") ? "<html lang=\"en\">" : "<html lang=\"zh-CN\">");
    }

    @Test
    void theColumnsBearTheNamesOfTheNorm() {
        assertThat(page("wanlong/index.html")).contains("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开");
    }

    @Test
    void aPageIsSmallEnoughForAnOldPhone() throws IOException {
        var style = Files.size(data.resolve("site/assets/gongkai.css.gz")) + Files.size(data.resolve("site/assets/face.js.gz"));
        assertThat(style).isLessThan(12_000);
        assertThat(Files.size(data.resolve("site/wanlong/index.html.gz")) + style).isLessThan(30_000);
        assertThat(Files.size(data.resolve("site/index.html.gz")) + style).isLessThan(30_000);
        var item = site.paths().stream().filter(path -> path.startsWith("wanlong/item/")).findFirst().orElseThrow();
        assertThat(Files.size(data.resolve("site/" + item + ".gz")) + style).isLessThan(15_000);
    }

    @Test
    void whatNoRecordAsksForIsFoundAndTakenAway() {
        site.write("wanlong/item/999999.html", "forged".getBytes(UTF_8));
        site.write("wanlong/guide.html", "changed".getBytes(UTF_8));
        site.remove("wanlong/apply.html");
        assertThat(check.run().differences())
                .containsExactlyInAnyOrder(
                        new SiteCheck.Difference("wanlong/item/999999.html", SiteCheck.Kind.LEFT_OVER),
                        new SiteCheck.Difference("wanlong/guide.html", SiteCheck.Kind.DIFFERENT),
                        new SiteCheck.Difference("wanlong/apply.html", SiteCheck.Kind.MISSING));
        portal.writeAll();
        assertThat(check.run().differences()).isEmpty();
    }

    private String page(String path) {
        return new String(Objects.requireNonNull(site.read(path), path), UTF_8);
    }

    /** Gives every file an old date, so that one written afterwards is known by its own. */
    private void touch() throws IOException {
        for (var path : site.paths()) {
            Files.setLastModifiedTime(data.resolve("site").resolve(path), LONG_AGO);
        }
    }

    private Set<String> rewritten() throws IOException {
        var rewritten = new TreeSet<String>();
        for (var path : site.paths()) {
            if (!Files.getLastModifiedTime(data.resolve("site").resolve(path)).equals(LONG_AGO)) {
                rewritten.add(path);
            }
        }
        return rewritten;
    }
}

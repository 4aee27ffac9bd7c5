package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.portal.SampleTowns.COUNTY;
import static org.gongkai.portal.SampleTowns.TOWN;
import static org.gongkai.portal.SampleTowns.at;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.gongkai.database.OpenEvents;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.CatalogueChanged;
import org.gongkai.disclosure.ItemPublished;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.Systems;
import org.gongkai.disclosure.SystemsChanged;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many changes at once on few connections. */
@SpringBootTest
class SiteUpkeepTest {
    private static final int EVENTS = 60;

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
    private SearchIndex index;

    @Autowired
    private HikariDataSource database;

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

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    @Test
    void sixtyChangesAtOnceOnFourConnectionsAreAllWrittenAndThenDone() {
        jdbc.sql("truncate authority, category, item, event_publication restart identity cascade").update();
        var towns = new SampleTowns(jdbc, catalogue, systems, pastItems);
        towns.lay();
        towns.publish(TOWN, "budget", 3, at("2017-03-01"));
        portal.writeAll();
        database.getHikariConfigMXBean().setMaximumPoolSize(4);
        database.getHikariPoolMXBean().softEvictConnections();

        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("update authority set phone = '0955-3333333' where slug = 'wanlong'").update();
            for (var i = 0; i < EVENTS / 3; i++) {
                events.publishEvent(new CatalogueChanged(TOWN));
                events.publishEvent(new CatalogueChanged(COUNTY));
                events.publishEvent(new SystemsChanged(TOWN, "publication"));
            }
        });
        assertThat(OpenEvents.count(jdbc)).as("kept until the pages are written").isPositive();
        towns.settle();

        assertThat(jdbc.sql("select count(*) from event_publication where listener_id like '%SiteUpkeep%' and completion_date is not null").query(Long.class).single())
                .isGreaterThanOrEqualTo(EVENTS);
        assertThat(new String(Objects.requireNonNull(site.read("wanlong/guide.html")), StandardCharsets.UTF_8)).contains("0955-3333333");
        assertThat(check.run().differences()).isEmpty();
    }

    @Test
    void fortyChangesOfTheCatalogueAmongTwentyPublicationsReachSiteIndexAndDeliveriesOnFourConnections() {
        jdbc.sql("truncate authority, category, item, event_publication restart identity cascade").update();
        var towns = new SampleTowns(jdbc, catalogue, systems, pastItems);
        towns.lay();
        jdbc.sql("insert into reading_point (authority_id, name, address, electronic, opened_on) values (2, '镇便民服务中心', '湾龙街12号', false, '2016-01-01')").update();
        var items = towns.publish(TOWN, "budget", 20, at("2017-03-01"));
        portal.writeAll();
        items.forEach(item -> index.remove("item/" + item));
        database.getHikariConfigMXBean().setMaximumPoolSize(4);
        database.getHikariPoolMXBean().softEvictConnections();

        var budget = towns.column(TOWN, "budget").id();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            for (var item : items) {
                events.publishEvent(new CatalogueChanged(TOWN));
                events.publishEvent(new ItemPublished(item, TOWN, budget));
                events.publishEvent(new CatalogueChanged(COUNTY));
            }
        });
        towns.settle();

        assertThat(index.search(SearchQuery.of("").within("wanlong", "budget")).total()).isEqualTo(20);
        assertThat(jdbc.sql("select count(*) from delivery").query(Long.class).single()).isEqualTo(20);
        assertThat(check.run().differences()).isEmpty();
    }
}

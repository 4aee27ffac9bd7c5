package org.gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.access.SignIn;
import org.gongkai.access.SignInHints;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demonstration in a new database. */
class DemoTownsTest {
    @TempDir
    Path data;

    @Test
    void aDemonstrationStartsWithFiveTownsWhoseRowsAreTheRecords() {
        var begun = Instant.now();
        try (var program = start()) {
            var jdbc = program.getBean(JdbcClient.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
            for (var name : SampleFolder.ALL) {
                var sample = SampleFolder.read(name);
                var slug = sample.head().slug();
                assertThat(count(jdbc, "item where state = 'published' and authority_id = a", slug))
                        .isEqualTo(sample.items().stream().filter(SampleItem::isPublic).count());
                assertThat(count(jdbc, "item where state = 'kept' and authority_id = a", slug))
                        .isEqualTo(sample.items().stream().filter(item -> !item.isPublic()).count());
                assertThat(count(jdbc, "item where state in ('draft', 'in-review') and authority_id = a", slug)).isEqualTo(sample.desk().size());
                assertThat(count(jdbc, "request where authority_id = a", slug)).isEqualTo(sample.requests().isEmpty() ? 0 : sample.requests().size() + PastRequestLayer.LAID);
                assertThat(count(jdbc, "review join item on item.id = item_id where state = 'published' and authority_id = a", slug))
                        .isEqualTo(sample.items().stream().mapToLong(item -> item.reviewed().size()).sum());
                assertThat(count(jdbc, "work_record where authority_id = a", slug)).isEqualTo(sample.work().size());
                assertThat(count(jdbc, "feedback where authority_id = a", slug)).isEqualTo(sample.messages().size());
                assertThat(count(jdbc, "account where authority_id = a", slug)).isEqualTo(sample.logins().size());
                assertThat(count(jdbc, "page_text where authority_id = a", slug)).isEqualTo(7);
            }
            assertThat(count(jdbc, "delivery join item on item.id = item_id where authority_id = a", "wanlong")).isEqualTo(128);
            assertThat(count(jdbc, "item where interprets is not null and authority_id = a", "xian")).isEqualTo(12);
            assertThat(jdbc.sql("select count(*) from request where submitted_at between '2014-01-01' and '2026-01-01'").query(Long.class).single())
                    .as("no report of the past has a request")
                    .isZero();
            indexNumbersFollowTheOrderOfPublication(jdbc);
            everyDecisionHoldsForTheTextAsItStands(program);
            offeredAccountsCanSignIn(program);
            assertThat(program.getBean(DemoTowns.class).layDown()).as("a second time").isFalse();
        }
    }

    private static void indexNumbersFollowTheOrderOfPublication(JdbcClient jdbc) {
        var numbers = jdbc.sql(
                        """
                        select index_number from item join authority on authority.id = authority_id
                        where slug = 'xian' and report_year is null and state = 'published' order by published_at
                        """)
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(numbers).isSorted().hasSize(135);
        assertThat(numbers.getFirst()).isEqualTo(SampleFolder.read("xian").head().creditCode() + "/2017-00001");
    }

    private static void everyDecisionHoldsForTheTextAsItStands(ConfigurableApplicationContext program) {
        var clerk = program.getBean(SampleStaff.class).withLogin("wanlong.clerk");
        var items = program.getBean(Items.class);
        var seen = program.getBean(JdbcClient.class)
                .sql(
                        """
                        select item_id, seen_sha256 from review join item on item.id = item_id join authority on authority.id = authority_id
                        where slug = 'wanlong'
                        """)
                .query((row, _) -> Map.entry(new ItemId(row.getLong(1)), row.getString(2)))
                .list();
        assertThat(seen).isNotEmpty().allSatisfy(it -> assertThat(it.getValue()).isEqualTo(items.text(items.item(clerk, it.getKey())).sha256()));
    }

    private static void offeredAccountsCanSignIn(ConfigurableApplicationContext program) {
        var signIn = program.getBean(SignIn.class);
        var hints = program.getBean(SignInHints.class).hints();
        assertThat(hints).extracting(SignInHints.Hint::login).contains("wanlong.clerk", "xian.mayor", "shifan.supervisor", "fanli.supervisor", "shifan-city.supervisor");
        var clerk = hints.stream().filter(hint -> hint.login().equals("wanlong.clerk")).findFirst().orElseThrow();
        assertThat(signIn.withPassword(clerk.login(), clerk.password())).isInstanceOf(SignIn.Answer.SignedIn.class);
        var mayor = hints.stream().filter(hint -> hint.login().equals("wanlong.mayor")).findFirst().orElseThrow();
        assertThat(signIn.withPassword(mayor.login(), mayor.password())).isInstanceOf(SignIn.Answer.CodeNeeded.class);
        assertThat(mayor.code()).matches("\\d{6}");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Gongkai.class)
                .web(WebApplicationType.SERVLET)
                .run("--gongkai.demo=true", "--server.port=0", "--gongkai.data=" + data, "--gongkai.database-url=" + TestDatabase.freshUrl());
    }

    /** Rows of that body, {@code a} standing for its id. */
    private static long count(JdbcClient jdbc, String what, String slug) {
        return jdbc.sql("select count(*) from " + what.replaceAll("= a$", "= (select id from authority where slug = :slug)"))
                .param("slug", slug)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
    }
}

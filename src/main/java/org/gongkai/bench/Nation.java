package org.gongkai.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.ItemId;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.HandedReports;
import org.gongkai.request.PastCases;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nation's bodies in five levels, with the requests of their towns and a report of last year that each has handed up. */
final class Nation {
    /** As there are in China: one nation, provinces, cities, counties; the rest are towns. */
    private static final List<String> LEVELS = List.of("nation", "province", "city", "county", "township");

    private static final List<Integer> OF_41_000 = List.of(1, 31, 333, 2_843, 37_792);
    private static final int BODIES = 41_000;
    private static final int AT_A_TIME = 5_000;
    private static final int PROGRESS = 100_000;

    private final JdbcClient jdbc;
    private final AnnualReports reports;
    private final HandedReports handed;
    private final Authorities authorities;
    private final PastCases past;
    private final FormDefinition form;
    private final int year;
    private final long seed;
    private final Random chance;

    /** @param parts on an empty database */
    Nation(BeanFactory parts, int year, long seed) {
        this.jdbc = parts.getBean(JdbcClient.class);
        this.reports = parts.getBean(AnnualReports.class);
        this.handed = parts.getBean(HandedReports.class);
        this.authorities = parts.getBean(Authorities.class);
        this.past = parts.getBean(PastCases.class);
        this.form = FormDefinition.of(year).orElseThrow();
        this.year = year;
        this.seed = seed;
        this.chance = new Random(seed);
    }

    /** So many bodies, of each level its share, each below one of the level above. */
    void found(int bodies) {
        for (int level = 0; level < LEVELS.size(); level++) {
            jdbc.sql(
                            """
                            insert into authority (parent_id, level, slug, name, short_name, name_en)
                            select (select parents[1 + n % array_length(parents, 1)]
                                    from (select array_agg(id order by id) as parents from authority where level = :above) above),
                                   :level, :level || '-' || n, '第' || n || :level, '第' || n || :level, :level || ' ' || n
                            from generate_series(1, :many) n
                            """)
                    .param("above", level == 0 ? "" : LEVELS.get(level - 1))
                    .param("level", LEVELS.get(level))
                    .param("many", Math.max(1, Math.round(OF_41_000.get(level) * (float) bodies / BODIES)))
                    .update();
        }
        jdbc.sql("insert into ledger (authority_id, code) select id, code from authority, unnest(array['requests_received', 'items_published']) code")
                .update();
    }

    /**
     * The towns' requests of ten years, taken in by the program as an office's old cases are: some towns at a time, since each town's
     * batch is told to the audit log, and without the lists' indexes, which are made afterwards.
     */
    void ask(int cases, PrintStream progress) {
        var indexes = dropIndexes();
        var towns = towns();
        int half = towns.size() / 2;
        // Two at once: while one's events are sealed the database writes the other's.
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> takeIn(towns.subList(0, half), cases / 2, seed, progress), Thread::startVirtualThread),
                        CompletableFuture.runAsync(() -> takeIn(towns.subList(half, towns.size()), cases - cases / 2, seed + 1, progress), Thread::startVirtualThread))
                .join();
        progress.println("%d 件，建立索引 cases, making their indexes".formatted(cases));
        indexes.forEach(index -> jdbc.sql("set maintenance_work_mem = '1GB'; %s; reset maintenance_work_mem".formatted(index)).update());
        jdbc.sql("analyze").update(); // as the server does by itself, some minutes later
    }

    private void takeIn(List<AuthorityId> towns, int cases, long from, PrintStream progress) {
        var made = new MadeCases(from, day(year));
        int atATime = Math.max(1, (int) ((long) AT_A_TIME * towns.size() / cases));
        int done = 0;
        for (int first = 0; first < towns.size(); first += atATime) {
            int next = Math.min(towns.size(), first + atATime);
            int some = (int) ((long) cases * next / towns.size()) - done;
            past.takeIn(made.next(some, towns.subList(first, next)));
            done += some;
            if (done / PROGRESS > (done - some) / PROGRESS) {
                progress.println("%d / %d 件 cases".formatted(done, cases));
            }
        }
    }

    /** Those that keep no promise but speed; what makes each again. */
    private List<String> dropIndexes() {
        var indexes = jdbc.sql(
                        """
                        select indexname, indexdef from pg_indexes
                        where tablename in ('request', 'request_event') and not exists (select from pg_constraint where conname = indexname)
                        """)
                .query((row, _) -> Map.entry(row.getString("indexname"), row.getString("indexdef")))
                .list();
        indexes.forEach(index -> jdbc.sql("drop index " + index.getKey()).update());
        return indexes.stream().map(Map.Entry::getValue).toList();
    }

    /** One report of each body, its cells left to chance: the database writes them itself. */
    void handUp() {
        jdbc.sql(
                        """
                        insert into item (authority_id, kind, formed_on, attribute, state, report_year, created_at)
                        select id, 'annual-report', make_date(:year + 1, 1, 15), 'proactive', 'draft', :year, now() from authority
                        """)
                .param("year", year)
                .update();
        jdbc.sql(
                        """
                        insert into annual_report (authority_id, year, edition, form, item_id, item_version, title, cells_sha256, submitted_by, submitted_at)
                        select authority_id, :year, 1, :form, id, 1, '年报', '', 'program', make_date(:year + 1, 1, 20) from item
                        """)
                .param("year", year)
                .param("form", form.id())
                .update();
        jdbc.sql(
                        """
                        insert into report_cell (report_id, cell, number, applicable)
                        select id, cell, floor(random() * 40), true from annual_report cross join unnest(cast(:cells as text[])) cell
                        """)
                .param("cells", FilledForm.of(form, (_, _) -> FilledForm.Cell.notApplicable()).counted().keySet().toArray(String[]::new))
                .update();
        handed.sumAgain();
        jdbc.sql("analyze").update();
    }

    int bodies() {
        return jdbc.sql("select count(*) from authority").query(Integer.class).single();
    }

    Authority anyTown() {
        var towns = towns();
        return authorities.byId(towns.get(chance.nextInt(towns.size())));
    }

    AnnualReport reportOf(Authority body) {
        return reports.of(body, year, form);
    }

    /** The nation's table. */
    FilledForm table() {
        return handed.table(authorities.head().orElseThrow(), year);
    }

    /** A town's report counted again from its records, ready to be sealed as the next edition, all sums above it with it. */
    Runnable correction(Authority town) {
        var item = jdbc.sql("select id from item where authority_id = :town")
                .param("town", town.id().value())
                .query((row, _) -> new ItemId(row.getLong(1)))
                .single();
        var corrected = reportOf(town);
        return () -> handed.takeIn(town, corrected, item, "program", Instant.now(), "更正");
    }

    private List<AuthorityId> towns() {
        return jdbc.sql("select id from authority where level = 'township' order by id").query((row, _) -> new AuthorityId(row.getLong(1))).list();
    }

    /** The last day on which a case may have come in. */
    static LocalDate day(int year) {
        return LocalDate.of(year + 1, 6, 10);
    }
}

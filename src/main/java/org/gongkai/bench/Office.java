package org.gongkai.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.request.CaseId;
import org.gongkai.request.Matter;
import org.gongkai.request.PastCases;
import org.gongkai.request.Projections;
import org.gongkai.request.Requests;
import org.gongkai.request.similar.SimilarCases;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Towns with their cases on a database of their own, and the program's own parts that work on them. */
final class Office {
    private static final int AT_A_TIME = 5_000;
    /** Nobody reads requests of bodies below (access.Permission): at most those of the own body, its offices and villages. */
    private static final int OFFICES = 30;

    private final JdbcClient jdbc;
    private final PastCases past;
    private final Projections projections;
    private final Requests requests;
    private final SimilarCases similar;
    private final BenchClock clock;
    private final MadeCases made;
    private final LocalDate day;
    private final List<AuthorityId> bodies;
    private final Random chance = new Random(1);
    private int cases;
    private int due;
    private double secondsFilling;

    /** @param parts on an empty database */
    Office(BeanFactory parts, BenchClock clock, MadeCases made, LocalDate day, int towns) {
        this.jdbc = parts.getBean(JdbcClient.class);
        this.past = parts.getBean(PastCases.class);
        this.projections = parts.getBean(Projections.class);
        this.requests = parts.getBean(Requests.class);
        this.similar = parts.getBean(SimilarCases.class);
        this.clock = clock;
        this.made = made;
        this.day = day;
        this.bodies = found(towns);
    }

    private List<AuthorityId> found(int towns) {
        return jdbc.sql(
                        """
                        insert into authority (level, slug, name, short_name, name_en)
                        select 'township', 'town-' || n, '第' || n || '镇人民政府', '第' || n || '镇', 'Town ' || n
                        from generate_series(1, :towns) n returning id
                        """)
                .param("towns", towns)
                .query((row, _) -> new AuthorityId(row.getLong("id")))
                .list();
    }

    /** Takes cases in until there are so many: the day before, so that one in a hundred of the new ones is due. */
    void fillTo(int size, PrintStream progress) {
        clock.moveTo(day.minusDays(1));
        long begun = System.nanoTime();
        while (cases < size) {
            int some = Math.min(AT_A_TIME, size - cases);
            past.takeIn(made.next(some, bodies));
            cases += some;
            if (cases % (AT_A_TIME * 20) == 0) {
                progress.println("%d 件 cases".formatted(cases));
            }
        }
        secondsFilling += (System.nanoTime() - begun) / 1e9;
        due = jdbc.sql("select count(*) from request where next_change = :day").param("day", day).query(Integer.class).single();
        jdbc.sql("analyze request").update(); // as the server does by itself, some minutes later
    }

    /** Seconds of the sweep on the day, which one case in a hundred waits for. */
    double sweep() {
        clock.moveTo(day);
        long begun = System.nanoTime();
        int swept = projections.refresh();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (swept != due) {
            throw new IllegalStateException("%d cases were due and %d were swept".formatted(due, swept));
        }
        return seconds;
    }

    /** All projections from their books, and compared. */
    double recomputedPerSecond() {
        long begun = System.nanoTime();
        var result = projections.check();
        if (result.cases() != cases || !result.differences().isEmpty()) {
            throw new IllegalStateException("Of %d cases %d projections differ".formatted(result.cases(), result.differences().size()));
        }
        return cases / ((System.nanoTime() - begun) / 1e9);
    }

    /** Median milliseconds in which the cases like a new one are found. */
    double similarMilliseconds() {
        var times = new ArrayList<Double>();
        for (int time = 0; time < CaseListRun.TIMES; time++) {
            var matter = new Matter("%d年东王庄征地补偿安置方案（第%d号）".formatted(2015 + time % 10, chance.nextInt(100_000)), "全村各户，含金额");
            long begun = System.nanoTime();
            similar.toNew(clerk(), "", matter, "");
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return Measure.middle(times);
    }

    double filledPerSecond() {
        return cases / secondsFilling;
    }

    double megabytes() {
        return jdbc.sql("select pg_database_size(current_database())").query(Long.class).single() / (1024.0 * 1024);
    }

    Requests requests() {
        return requests;
    }

    int towns() {
        return bodies.size();
    }

    /** Somebody who handles the requests of one body in the middle. */
    Staff clerk() {
        return staff(Set.of(bodies.get(bodies.size() / 2)));
    }

    /** Somebody who handles those of a body with many offices, each of which has its own. */
    Staff clerkOfOffices() {
        return staff(new HashSet<>(bodies.subList(0, Math.min(OFFICES, bodies.size()))));
    }

    private Staff staff(Set<AuthorityId> within) {
        return new Staff(
                new AccountId(1), within.iterator().next(), "经办人", Set.of(Role.REQUEST_OFFICER), Map.of(), within, within);
    }

    /** Any case that somebody may see; none's number where a small town has none. */
    CaseId anyCase(Staff reader) {
        return jdbc.sql("select id from request where id >= :from and authority_id = any(:within) order by id limit 1")
                .param("from", 1 + chance.nextInt(cases))
                .param("within", reader.within().stream().map(AuthorityId::value).toArray(Long[]::new))
                .query((row, _) -> new CaseId(row.getLong("id")))
                .optional()
                .orElse(new CaseId(0));
    }
}

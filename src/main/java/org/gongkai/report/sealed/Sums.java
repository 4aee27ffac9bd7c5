package org.gongkai.report.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sums of all standing reports below each body: a projection. One report changes one row of each cell for each body above it,
 * so a nation's table costs as much to correct as a county's. Nothing is decided from it; {@code verify} recomputes it.
 */
@Repository
public class Sums {
    /** Writers of a year take turns, or two towns would wait for each other's rows of the county. Released at the transaction's end. */
    private static final long TURN = 0x73756d73L << 16;

    /** Every sum from the standing reports, as {@code computed}. */
    private static final String COMPUTED =
            """
            with recursive above as (
                select id as body, parent_id as id from authority where parent_id is not null
                union all
                select body, authority.parent_id from above join authority on authority.id = above.id
                where authority.parent_id is not null
            ),
            standing as (
                select distinct on (authority_id, year) id, authority_id, year from annual_report
                where not exists (select from report_return where report_id = id)
                order by authority_id, year, edition desc
            ),
            computed as (
                select above.id as authority_id, year, cell, coalesce(sum(number), 0) as total, count(number) as numbers,
                       count(*) filter (where number is null and applicable) as empty,
                       count(*) filter (where not applicable) as inapplicable
                from standing join above on body = standing.authority_id join report_cell on report_id = standing.id
                group by above.id, year, cell
            )
            """;

    private final JdbcClient jdbc;
    private final Authorities authorities;

    Sums(JdbcClient jdbc, Authorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    /** The sums of the bodies below one, without its own report, by cell. */
    public Map<String, Sum> below(AuthorityId authority, int year) {
        var sums = new HashMap<String, Sum>();
        jdbc.sql("select cell, total, numbers, empty, inapplicable from report_sum where authority_id = :authority and year = :year")
                .param("authority", authority.value())
                .param("year", year)
                .query(row -> {
                    sums.put(row.getString("cell"), sum(row));
                });
        return sums;
    }

    void takeTurn(int year) {
        jdbc.sql("select pg_advisory_xact_lock(:turn)").param("turn", TURN + year).query((_, _) -> 1).single();
    }

    /** One report stands in another's place. */
    void move(@Nullable SealedReport before, @Nullable SealedReport after) {
        if (before != null && after != null && before.id() == after.id()) {
            return;
        }
        var either = Objects.requireNonNullElse(after, before);
        if (either == null) {
            return;
        }
        var above = authorities.upwardFrom(either.authority()).stream().skip(1).map(it -> it.id().value()).toList();
        if (above.isEmpty()) {
            return;
        }
        // Of a correction only the cells that it changes are written.
        jdbc.sql(
                        """
                        with moved as (
                            select cell, sum(sign * coalesce(number, 0)) as total, sum(sign * cast(number is not null as int)) as numbers,
                                   sum(sign * cast(number is null and applicable as int)) as empty,
                                   sum(sign * cast(not applicable as int)) as inapplicable
                            from report_cell join (values (:before, -1), (:after, 1)) report (id, sign) on report_id = report.id
                            group by cell
                        )
                        insert into report_sum (authority_id, year, cell, total, numbers, empty, inapplicable)
                        select authority.id, :year, cell, total, numbers, empty, inapplicable
                        from authority cross join moved
                        where authority.id in (:above) and (total, numbers, empty, inapplicable) <> (0, 0, 0, 0)
                        on conflict (authority_id, year, cell) do update
                        set total = report_sum.total + excluded.total, numbers = report_sum.numbers + excluded.numbers,
                            empty = report_sum.empty + excluded.empty, inapplicable = report_sum.inapplicable + excluded.inapplicable
                        """)
                .param("above", above)
                .param("year", either.year())
                .param("before", before == null ? 0L : before.id())
                .param("after", after == null ? 0L : after.id())
                .update();
    }

    /**
     * A sum that is not what the reports make of it.
     *
     * @param cell {@code year table/row/column}
     */
    public record Difference(long authority, String cell, String stored, String computed) {}

    /** @param sums how many were computed */
    public record Result(int sums, List<Difference> differences) {}

    /** Computes every sum again from the standing reports; {@code verify} tells what differs. */
    @Transactional(readOnly = true)
    public Result check() {
        var count = jdbc.sql("select count(*) from report_sum").query((row, _) -> Integer.valueOf(row.getInt(1))).single();
        var differences = jdbc.sql(
                        COMPUTED + """
                        select coalesce(stored.authority_id, computed.authority_id) as authority_id,
                               concat_ws(' ', coalesce(stored.year, computed.year), coalesce(stored.cell, computed.cell)) as cell,
                               concat_ws('/', stored.total, stored.numbers, stored.empty, stored.inapplicable) as stored,
                               concat_ws('/', computed.total, computed.numbers, computed.empty, computed.inapplicable) as computed
                        from (select * from report_sum where numbers <> 0 or empty <> 0 or inapplicable <> 0 or total <> 0) stored
                             full join computed using (authority_id, year, cell)
                        where (stored.total, stored.numbers, stored.empty, stored.inapplicable)
                              is distinct from (computed.total, computed.numbers, computed.empty, computed.inapplicable)
                        order by 1, 2
                        """)
                .query((row, _) -> new Difference(
                        row.getLong("authority_id"), row.getString("cell"), row.getString("stored"), row.getString("computed")))
                .list();
        return new Result(count, differences);
    }

    /** Writes every sum anew from the standing reports: after reports were taken in behind the program. */
    @Transactional
    public void writeAgain() {
        jdbc.sql("delete from report_sum").update();
        jdbc.sql("insert into report_sum (authority_id, year, cell, total, numbers, empty, inapplicable) " + COMPUTED
                        + "select authority_id, year, cell, total, numbers, empty, inapplicable from computed")
                .update();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getBigDecimal("total"), row.getInt("numbers"), row.getInt("empty"), row.getInt("inapplicable"));
    }
}

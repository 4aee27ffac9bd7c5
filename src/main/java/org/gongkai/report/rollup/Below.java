package org.gongkai.report.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies directly below one, with what they have handed up. */
@Repository
class Below {
    private final JdbcClient jdbc;

    Below(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A body below.
     *
     * @param hasBelow whether bodies stand below it in turn
     * @param report   id of the edition that counts; 0 for none
     * @param firstOn  day of its first edition, sent back or not; null for none
     * @param bodies   itself and all below it
     * @param handed   how many of these have a report that counts
     */
    record Body(
            AuthorityId id,
            String slug,
            String name,
            String nameEn,
            boolean hasBelow,
            long report,
            int edition,
            @Nullable LocalDate firstOn,
            int bodies,
            int handed) {
        boolean isReturned() {
            return report == 0 && firstOn != null;
        }
    }

    List<Body> of(AuthorityId superior, int year) {
        return jdbc.sql(
                        """
                        with recursive below as (
                            select id as child, id from authority where parent_id = :superior and level not in ('village', 'office')
                            union all
                            select child, authority.id from below join authority on authority.parent_id = below.id
                            where level not in ('village', 'office')
                        ),
                        standing as (
                            select authority_id, max(edition) as edition from annual_report
                            where year = :year and not exists (select from report_return where report_id = annual_report.id)
                            group by authority_id
                        ),
                        progress as (
                            select child, count(*) as bodies, count(standing.authority_id) as handed
                            from below left join standing on standing.authority_id = below.id group by child
                        )
                        select authority.id, slug, name, name_en, bodies, handed, coalesce(report.id, 0) as report,
                               coalesce(report.edition, 0) as edition,
                               (select cast(min(submitted_at) at time zone 'Asia/Shanghai' as date) from annual_report first
                                where first.authority_id = authority.id and first.year = :year) as first_on
                        from progress
                             join authority on authority.id = child
                             left join standing on standing.authority_id = child
                             left join annual_report report
                                       on report.authority_id = child and report.year = :year and report.edition = standing.edition
                        order by authority.id
                        """)
                .param("superior", superior.value())
                .param("year", year)
                .query((row, _) -> body(row))
                .list();
    }

    /** What the bodies directly below have in a cell: each its own, and the sum of those below it in turn. */
    record Part(CellValue own, boolean hasOwn, Sum below) {
        static final Part NOTHING = new Part(CellValue.of(null, true), false, Sum.NONE);

        Sum whole() {
            return hasOwn ? below.plus(own) : below;
        }
    }

    Map<AuthorityId, Part> cell(AuthorityId superior, int year, String cell) {
        var parts = new HashMap<AuthorityId, Part>();
        jdbc.sql(
                        """
                        select authority.id, report_cell.report_id, number, applicable, total, numbers, empty, inapplicable
                        from authority
                             left join lateral (
                                 select id from annual_report
                                 where authority_id = authority.id and year = :year
                                       and not exists (select from report_return where report_id = annual_report.id)
                                 order by edition desc limit 1) report on true
                             left join report_cell on report_cell.report_id = report.id and report_cell.cell = :cell
                             left join report_sum sums on sums.authority_id = authority.id and sums.year = :year and sums.cell = :cell
                        where authority.parent_id = :superior and level not in ('village', 'office')
                        """)
                .param("superior", superior.value())
                .param("year", year)
                .param("cell", cell)
                .query(row -> {
                    parts.put(new AuthorityId(row.getLong("id")), part(row));
                });
        return parts;
    }

    private static Part part(ResultSet row) throws SQLException {
        var hasOwn = row.getLong("report_id") != 0;
        var own = CellValue.of(row.getBigDecimal("number"), !hasOwn || row.getBoolean("applicable"));
        var sum = row.getBigDecimal("total") == null
                ? Sum.NONE
                : new Sum(row.getBigDecimal("total"), row.getInt("numbers"), row.getInt("empty"), row.getInt("inapplicable"));
        return new Part(own, hasOwn, sum);
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                new AuthorityId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("bodies") > 1,
                row.getLong("report"),
                row.getInt("edition"),
                row.getObject("first_on", LocalDate.class),
                row.getInt("bodies"),
                row.getInt("handed"));
    }
}

package org.gongkai.report.submission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies that have handed up no report that stands. */
@Repository
public class Missing {
    private static final String STANDS =
            """
            exists (select from annual_report
                    where annual_report.authority_id = %s and annual_report.year = :year
                          and not exists (select from report_return where report_id = annual_report.id))
            """;

    private static final int NAMED_IN_A_LINE = 3;

    private final JdbcClient jdbc;

    Missing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param names of the first three, in one line */
    record Directly(int count, String names, Level level) {}

    /** Those directly under a body; empty where none is missing. */
    Optional<Directly> directly(AuthorityId superior, int year) {
        record Row(String name, Level level) {}
        var rows = jdbc.sql(
                        """
                        select short_name, level from authority
                        where parent_id = :superior and level not in ('village', 'office') and not
                        """
                                + STANDS.formatted("authority.id") + " order by id")
                .param("superior", superior.value())
                .param("year", year)
                .query((row, _) -> new Row(row.getString(1), Level.valueOf(row.getString(2).toUpperCase(Locale.ROOT))))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var names = rows.stream().limit(NAMED_IN_A_LINE).map(Row::name).collect(Collectors.joining("、"));
        return Optional.of(new Directly(rows.size(), rows.size() > NAMED_IN_A_LINE ? names + "等" : names, rows.getFirst().level()));
    }

    /** @param superior what the body stands under, since towns of one name are many */
    public record Named(String slug, String name, String superior) {}

    /** Those anywhere below a body, by the tree. */
    public List<Named> below(AuthorityId body, int year, int atMost) {
        return jdbc.sql(
                        """
                        with recursive below as (
                            select id, parent_id, slug, name from authority where parent_id = :body and level not in ('village', 'office')
                            union all
                            select authority.id, authority.parent_id, authority.slug, authority.name
                            from below join authority on authority.parent_id = below.id where level not in ('village', 'office')
                        )
                        select below.slug, below.name, superior.name as superior
                        from below join authority superior on superior.id = below.parent_id
                        where not
                        """
                                + STANDS.formatted("below.id") + " order by below.parent_id, below.id limit :atMost")
                .param("body", body.value())
                .param("year", year)
                .param("atMost", atMost)
                .query((row, _) -> new Named(row.getString("slug"), row.getString("name"), row.getString("superior")))
                .list();
    }
}

package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Index numbers (索引号): {@code <credit code>/<year>-<5 digits>}, the year being that of publication. The
 * serial's row is locked until the publication commits, so that a failed one leaves no gap.
 */
@Repository
class IndexNumbers {
    private final JdbcClient jdbc;
    private final Authorities authorities;

    IndexNumbers(JdbcClient jdbc, Authorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    /** The next number of a body in a year; to be called inside the transaction that publishes. */
    String next(AuthorityId authority, int year) {
        var serial = jdbc.sql(
                        """
                        insert into index_serial (authority_id, year, last) values (:authority, :year, 1)
                        on conflict (authority_id, year) do update set last = index_serial.last + 1
                        returning last
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .query((row, _) -> Integer.valueOf(row.getInt("last")))
                .single();
        return format(authority, year, serial);
    }

    /** The first of {@code count} numbers in a row, for items that come in together. */
    int reserve(AuthorityId authority, int year, int count) {
        var last = jdbc.sql(
                        """
                        insert into index_serial (authority_id, year, last) values (:authority, :year, :count)
                        on conflict (authority_id, year) do update set last = index_serial.last + :count
                        returning last
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("count", count)
                .query((row, _) -> Integer.valueOf(row.getInt("last")))
                .single();
        return last - count + 1;
    }

    String format(AuthorityId authority, int year, int serial) {
        var body = authorities.byId(authority);
        // A body without a credit code is told apart by its slug, as some counties do (tlxxgtzrmzf/2024-00124).
        var prefix = body.creditCode() == null ? body.slug() : body.creditCode();
        return "%s/%04d-%05d".formatted(prefix, year, serial);
    }
}

package org.gongkai.report.past;

import org.gongkai.access.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether this installation has records of a body's year: then they speak, and an imported report is only compared with them. */
@Repository
public class Coverage {
    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it handed up a report of that year from here, sent back or not. */
    public boolean isSealed(AuthorityId authority, int year) {
        return jdbc.sql("select exists (select from annual_report where authority_id = :authority and year = :year)")
                .param("authority", authority.value())
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** Whether anything was made public, or anything happened in a case, or a report was handed up. */
    boolean isCovered(AuthorityId authority, int year) {
        return jdbc.sql(
                        """
                        select exists (select from annual_report where authority_id = :authority and year = :year)
                               or exists (select from item join publication on publication.item_id = item.id
                                          where item.authority_id = :authority
                                                and on_day between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                               or exists (select from request join request_event on request_event.request_id = request.id
                                          where request.authority_id = :authority
                                                and on_day between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .query(Boolean.class)
                .single();
    }
}

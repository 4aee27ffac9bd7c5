package org.gongkai.report.submission;

import java.util.Optional;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which item is a body's report of a year. */
@Repository
class ReportItems {
    private final JdbcClient jdbc;
    private final Items items;

    ReportItems(JdbcClient jdbc, Items items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** The public one; where there is none, the draft that was begun last. */
    Optional<ItemId> id(Authority body, int year) {
        return jdbc.sql(
                        """
                        select id from item
                        where authority_id = :authority and kind = 'annual-report' and report_year = :year
                              and state in ('draft', 'in-review', 'published')
                        order by state = 'published' desc, id desc limit 1
                        """)
                .param("authority", body.id().value())
                .param("year", year)
                .query((row, _) -> new ItemId(row.getLong(1)))
                .optional();
    }

    Optional<Item> item(Staff staff, Authority body, int year) {
        return id(body, year).map(id -> items.item(staff, id));
    }
}

package org.gongkai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.calendar.Calendars;
import org.gongkai.disclosure.ItemPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be carried to which reading point, and what has arrived. */
@Repository
public class Deliveries {
    /** Days that the town's own practice allows from the forming of an item to its arrival; the Ordinance (art. 25) says only 及时. */
    static final int WORKING_DAYS = 30;

    private static final String COLUMNS =
            """
            select delivery.id, item.id as item, version.title, reading_point.id as point, reading_point.name as place, item.formed_on,
                   planned_on, delivered_on, by_whom
            from delivery
                 join reading_point on reading_point.id = delivery.reading_point_id
                 join item on item.id = delivery.item_id
                 join item_version version on version.item_id = item.id and version.version = item.version
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Calendars calendars;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, AuditLog audit, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A published item of the catalogue is to go to every open reading point of its body; planned once, however often the event comes. */
    @ApplicationModuleListener
    void on(ItemPublished published) {
        jdbc.sql(
                        """
                        insert into delivery (item_id, reading_point_id, planned_on)
                        select item.id, reading_point.id, :today
                        from item join category on category.id = item.category_id and category.statutory
                             join reading_point on reading_point.authority_id = item.authority_id
                                  and opened_on <= :today and (closed_on is null or closed_on >= :today)
                        where item.id = :item
                        on conflict (item_id, reading_point_id) do nothing
                        """)
                .param("item", published.item().value())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Last day for the arrival. */
    LocalDate due(Delivery delivery) {
        return calendars.now().shift(delivery.formedOn(), WORKING_DAYS);
    }

    /** What is still to be carried, the oldest first. */
    @Transactional(readOnly = true)
    List<Delivery> open(Staff staff) {
        return jdbc.sql(COLUMNS + "where reading_point.authority_id in (:bodies) and delivered_on is null order by planned_on, item.id, point limit 500")
                .param("bodies", ReadingPoints.ids(staff.reach(Permission.READ_CHANNELS)))
                .query((row, _) -> delivery(row))
                .list();
    }

    @Transactional(readOnly = true)
    List<Delivery> at(ReadingPoint point) {
        return jdbc.sql(COLUMNS + "where reading_point.id = :point order by delivered_on is not null, delivered_on desc, planned_on desc, delivery.id limit 500")
                .param("point", point.id())
                .query((row, _) -> delivery(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Delivery> find(Staff staff, long id) {
        return jdbc.sql(COLUMNS + "where delivery.id = :id and reading_point.authority_id in (:bodies)")
                .param("id", id)
                .param("bodies", ReadingPoints.ids(staff.reach(Permission.READ_CHANNELS)))
                .query((row, _) -> delivery(row))
                .optional();
    }

    /** How many are still to be carried in the bodies that the staff manage; the day by which the first is due. */
    @Transactional(readOnly = true)
    Optional<Delivery> firstOpen(Staff staff) {
        return jdbc.sql(COLUMNS + "where reading_point.authority_id in (:bodies) and delivered_on is null order by item.formed_on, delivery.id limit 1")
                .param("bodies", ReadingPoints.ids(staff.reach(Permission.MANAGE_CHANNELS)))
                .query((row, _) -> delivery(row))
                .optional();
    }

    /** Ticks off what arrived, each once; returns how many were open until now. */
    @Transactional
    int arrived(Staff staff, List<Long> deliveries, LocalDate on) {
        staff.mustBeAllowed(Permission.MANAGE_CHANNELS, staff.authority());
        if (deliveries.isEmpty()) {
            return 0;
        }
        var arrived = jdbc.sql(
                        """
                        update delivery set delivered_on = :on, by_whom = :by
                        where id in (:deliveries) and delivered_on is null and planned_on <= :on
                              and reading_point_id in (select id from reading_point where authority_id in (:bodies))
                        """)
                .param("on", on)
                .param("by", staff.actor())
                .param("deliveries", deliveries)
                .param("bodies", ReadingPoints.ids(staff.reach(Permission.MANAGE_CHANNELS)))
                .update();
        if (arrived > 0) {
            audit.record(staff.actor(), "delivered", "authority/" + staff.authority(), staff.authority().value(), arrived + " deliveries");
        }
        return arrived;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("item"),
                row.getString("title"),
                row.getLong("point"),
                row.getString("place"),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("by_whom"));
    }
}

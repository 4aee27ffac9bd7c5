package org.gongkai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places where people read without internet. */
@Repository
public class ReadingPoints {
    private static final String COLUMNS =
            "select id, authority_id, name, address, electronic, opened_on, closed_on from reading_point ";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ReadingPoints(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The body's points that are open on a day, as its guide names them. */
    @Transactional(readOnly = true)
    public List<ReadingPoint> openOn(AuthorityId authority, LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where authority_id = :authority and opened_on <= :day and (closed_on is null or closed_on >= :day)
                                order by id
                                """)
                .param("authority", authority.value())
                .param("day", day)
                .query((row, _) -> point(row))
                .list();
    }

    @Transactional(readOnly = true)
    List<ReadingPoint> list(Staff staff) {
        return jdbc.sql(COLUMNS + "where authority_id in (:bodies) order by closed_on is not null, authority_id, id")
                .param("bodies", ids(staff.reach(Permission.READ_CHANNELS)))
                .query((row, _) -> point(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ReadingPoint> find(Staff staff, long id) {
        return jdbc.sql(COLUMNS + "where id = :id and authority_id in (:bodies)")
                .param("id", id)
                .param("bodies", ids(staff.reach(Permission.READ_CHANNELS)))
                .query((row, _) -> point(row))
                .optional();
    }

    @Transactional
    long open(Staff staff, String name, String address, boolean electronic, LocalDate on) {
        staff.mustBeAllowed(Permission.MANAGE_CHANNELS, staff.authority());
        var id = jdbc.sql(
                        """
                        insert into reading_point (authority_id, name, address, electronic, opened_on)
                        values (:authority, :name, :address, :electronic, :on) returning id
                        """)
                .param("authority", staff.authority().value())
                .param("name", name)
                .param("address", address)
                .param("electronic", electronic)
                .param("on", on)
                .query(Long.class)
                .single();
        audit.record(staff.actor(), "reading-point-opened", "reading-point/" + id, staff.authority().value(), "");
        return id;
    }

    /** Records its last day; false if that would be before its first. */
    @Transactional
    boolean close(Staff staff, ReadingPoint point, LocalDate on) {
        staff.mustBeAllowed(Permission.MANAGE_CHANNELS, point.authority());
        var closed = jdbc.sql("update reading_point set closed_on = :on where id = :id and opened_on <= :on")
                .param("on", on)
                .param("id", point.id())
                .update();
        if (closed == 1) {
            audit.record(staff.actor(), "reading-point-closed", "reading-point/" + point.id(), point.authority().value(), "");
        }
        return closed == 1;
    }

    static List<Long> ids(Collection<AuthorityId> bodies) {
        return bodies.isEmpty() ? List.of(-1L) : bodies.stream().map(AuthorityId::value).toList();
    }

    private static ReadingPoint point(ResultSet row) throws SQLException {
        return new ReadingPoint(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("electronic"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}

package org.gongkai.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of trainings, meetings, plans and inspections. */
@Repository
public class WorkRecords {
    private static final String COLUMNS = "select id, authority_id, kind, title, on_day, place, attendance, note from work_record ";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    WorkRecords(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<WorkRecord> list(Staff staff, @Nullable WorkKind kind, @Nullable Integer year) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where authority_id in (:bodies) and (cast(:kind as text) is null or kind = :kind)
                                      and (cast(:year as int) is null or extract(year from on_day) = :year)
                                order by on_day desc, id desc limit 500
                                """)
                .param("bodies", ids(staff.reach(Permission.READ_WORK_RECORDS)))
                .param("kind", kind == null ? null : kind.code())
                .param("year", year)
                .query((row, _) -> workRecord(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<WorkRecord> find(Staff staff, long id) {
        return jdbc.sql(COLUMNS + "where id = :id and authority_id in (:bodies)")
                .param("id", id)
                .param("bodies", ids(staff.reach(Permission.READ_WORK_RECORDS)))
                .query((row, _) -> workRecord(row))
                .optional();
    }

    /** Keeps a record; what was kept is not changed afterwards, a mistake is told in a further record. */
    @Transactional
    public long keep(
            Staff staff,
            AuthorityId authority,
            WorkKind kind,
            String title,
            LocalDate on,
            @Nullable String place,
            @Nullable Integer attendance,
            String note) {
        staff.mustBeAllowed(Permission.KEEP_WORK_RECORDS, authority);
        var id = jdbc.sql(
                        """
                        insert into work_record (authority_id, kind, title, on_day, place, attendance, note, recorded_by, recorded_at)
                        values (:authority, :kind, :title, :on, :place, :attendance, :note, :by, :at) returning id
                        """)
                .param("authority", authority.value())
                .param("kind", kind.code())
                .param("title", title)
                .param("on", on)
                .param("place", place)
                .param("attendance", attendance)
                .param("note", note)
                .param("by", staff.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(staff.actor(), "work-recorded", "work-record/" + id, authority.value(), kind.code());
        return id;
    }

    private static List<Long> ids(Collection<AuthorityId> bodies) {
        return bodies.isEmpty() ? List.of(-1L) : bodies.stream().map(AuthorityId::value).toList();
    }

    private static WorkRecord workRecord(ResultSet row) throws SQLException {
        return new WorkRecord(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                WorkKind.of(row.getString("kind")),
                row.getString("title"),
                row.getObject("on_day", LocalDate.class),
                row.getString("place"),
                row.getObject("attendance", Integer.class),
                row.getString("note"));
    }
}

package org.gongkai.report.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authority;
import org.gongkai.authority.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By when a body's report must be there. */
@Repository
public class DueDays {
    /** Until this report year the Ordinance of 2007 held: every organ by 31 March (its art. 31). */
    private static final int LAST_OF_2007 = 2018;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    DueDays(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day that the body above has set, or the usual one. */
    public LocalDate of(Authority body, int year) {
        var usual = usual(body.level(), year);
        return body.parent() == null ? usual : set(body.parent(), year, usual);
    }

    /** The day for the bodies directly under one, which stand on a certain level. */
    public LocalDate below(AuthorityId superior, Level level, int year) {
        return set(superior, year, usual(level, year));
    }

    /**
     * Art. 49: departments hand in by 31 January, governments from the county up publish by 31 March. Towns are not named;
     * their counties set 31 January (reference: ordinance.md).
     */
    static LocalDate usual(Level level, int year) {
        return year <= LAST_OF_2007 || level.compareTo(Level.TOWNSHIP) < 0 ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year + 1, 1, 31);
    }

    /** Sets the day for the bodies directly under one; late marks read it from now on. */
    @Transactional
    public void set(Staff staff, AuthorityId superior, int year, LocalDate day) {
        staff.mustBeAllowed(Permission.COLLECT_REPORTS, superior);
        jdbc.sql("insert into report_due (authority_id, year, day, set_by, set_at) values (:authority, :year, :day, :by, :now)")
                .param("authority", superior.value())
                .param("year", year)
                .param("day", day)
                .param("by", staff.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff.actor(), "report-day-set", "authority/" + superior, superior.value(), "%d: %s".formatted(year, day));
    }

    private LocalDate set(AuthorityId superior, int year, LocalDate usual) {
        return jdbc.sql("select day from report_due where authority_id = :authority and year = :year order by id desc limit 1")
                .param("authority", superior.value())
                .param("year", year)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(usual);
    }
}

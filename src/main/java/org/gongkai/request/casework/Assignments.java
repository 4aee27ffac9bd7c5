package org.gongkai.request.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.access.AccountId;
import org.gongkai.access.Colleagues;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.request.Assignment;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says who works on which case. Every change is a line of its own; the case's row repeats the last for lists. */
@Repository
public class Assignments {
    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final AuditLog audit;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Colleagues colleagues, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who may be given the case. */
    List<Colleagues.Colleague> eligible(CaseFile file) {
        return colleagues.with(Permission.HANDLE_REQUESTS, file.authority());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Change> history(Staff staff, CaseFile file) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        return jdbc.sql(
                        """
                        select position, officer_id, deputy_id, assigned_by, assigned_at from case_assignment
                        where request_id = :id order by position desc
                        """)
                .param("id", file.id().value())
                .query((row, _) -> new Change(
                        row.getInt("position"),
                        new Assignment(account(row, "officer_id"), account(row, "deputy_id")),
                        row.getString("assigned_by"),
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Gives the case to somebody, or back to all.
     *
     * @param seen how many changes there had been when the page was shown
     * @throws EditedMeanwhile          if somebody changed it since
     * @throws IllegalArgumentException if one of them does not handle this body's requests
     */
    @Transactional
    public void assign(Staff staff, CaseFile file, int seen, Assignment to) {
        staff.mustBeAllowed(Permission.ASSIGN_REQUESTS, file.authority());
        unlessEligible(file, to.officer());
        unlessEligible(file, to.deputy());
        var added = jdbc.sql(
                        """
                        insert into case_assignment (request_id, position, officer_id, deputy_id, assigned_by, assigned_at)
                        select :id, :position, :officer, :deputy, :by, :at
                        where (select count(*) from case_assignment where request_id = :id) = :seen
                        on conflict (request_id, position) do nothing
                        """)
                .param("id", file.id().value())
                .param("position", seen + 1)
                .param("officer", value(to.officer()), Types.BIGINT)
                .param("deputy", value(to.deputy()), Types.BIGINT)
                .param("by", staff.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("seen", seen)
                .update();
        if (added == 0) {
            throw new EditedMeanwhile(file.id(), seen + 1);
        }
        jdbc.sql("update request set officer_id = :officer, deputy_id = :deputy where id = :id")
                .param("officer", value(to.officer()), Types.BIGINT)
                .param("deputy", value(to.deputy()), Types.BIGINT)
                .param("id", file.id().value())
                .update();
        audit.record(staff.actor(), "assigned", "request/" + file.id(), file.authority().value(), detail(to));
    }

    private void unlessEligible(CaseFile file, @Nullable AccountId account) {
        if (account != null && eligible(file).stream().noneMatch(it -> it.id().equals(account))) {
            throw new IllegalArgumentException("Account %s does not handle requests of body %s".formatted(account, file.authority()));
        }
    }

    private static String detail(Assignment to) {
        return "officer/%s deputy/%s".formatted(to.officer() == null ? "-" : to.officer(), to.deputy() == null ? "-" : to.deputy());
    }

    private static @Nullable Long value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new AccountId(id);
    }

    /** A line of the history. */
    record Change(int position, Assignment to, String by, Instant at) {}
}

package org.gongkai.request.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.PersonalData;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Internal notes on cases: each asks who reads, so that no page or letter for an applicant can come by one. */
@Repository
public class Notes {
    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final AuditLog audit;
    private final Clock clock;

    Notes(JdbcClient jdbc, PersonalData personal, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.audit = audit;
        this.clock = clock;
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<Note> of(Staff staff, CaseFile file) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        return jdbc.sql("select position, words, written_by, written_at from case_note where request_id = :id order by position")
                .param("id", file.id().value())
                .query((row, _) -> new Note(
                        row.getInt("position"),
                        personal.open(seal(file, row.getInt("position")), row.getBytes("words")),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Adds a note.
     *
     * @param seen how many notes the officer had before them
     * @throws EditedMeanwhile if somebody wrote one since; the page shows it beside what was typed
     */
    @Transactional
    public void add(Staff staff, CaseFile file, int seen, String words) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        var added = jdbc.sql(
                        """
                        insert into case_note (request_id, position, words, written_by, written_at)
                        select :id, :position, :words, :by, :at
                        where (select count(*) from case_note where request_id = :id) = :seen
                          and not exists (select from case_erasure where request_id = :id)
                        on conflict (request_id, position) do nothing
                        """)
                .param("id", file.id().value())
                .param("position", seen + 1)
                .param("words", personal.seal(seal(file, seen + 1), words))
                .param("by", staff.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("seen", seen)
                .update();
        if (added == 0) {
            throw new EditedMeanwhile(file.id(), seen + 1);
        }
        audit.record(staff.actor(), "noted", "request/" + file.id(), file.authority().value(), "note/" + (seen + 1));
    }

    private static String seal(CaseFile file, int position) {
        return "request/%s/note/%d".formatted(file.id(), position);
    }
}

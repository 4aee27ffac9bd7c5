package org.gongkai.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.FileId;
import org.gongkai.request.law.LetterKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters with their numbers, and the papers of a case. Every method belongs into the caller's transaction. */
@Repository
class LetterStore {
    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a body's year; whoever asks next waits for the end of this transaction, so that none is lost. */
    int nextSerial(AuthorityId authority, int year) {
        return jdbc.sql(
                        """
                        insert into letter_serial (authority_id, year, last) values (:authority, :year, 1)
                        on conflict (authority_id, year) do update set last = letter_serial.last + 1
                        returning last
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .query((row, _) -> row.getInt("last"))
                .single();
    }

    void addPaper(CaseId id, FileId file, String title, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into case_file (request_id, file_id, title, added_by, added_at)
                        values (:id, :file, :title, :by, :at)
                        """)
                .param("id", id.value())
                .param("file", file.value())
                .param("title", title)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param by who added them */
    List<FileId> papersBy(CaseId id, String by) {
        return jdbc.sql("select file_id from case_file where request_id = :id and added_by = :by order by file_id")
                .param("id", id.value())
                .param("by", by)
                .query((row, _) -> new FileId(row.getLong("file_id")))
                .list();
    }

    /**
     * Adds a letter with what it encloses; its id.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if an enclosure is no paper of this case
     */
    long add(CaseId id, int position, LetterKind kind, String number, FileId file, FileId draft, String by, Instant at, List<CasePaper> enclosures) {
        var letter = jdbc.sql(
                        """
                        insert into letter (request_id, position, kind, number, file_id, draft_id, made_by, made_at)
                        values (:id, :position, :kind, :number, :file, :draft, :by, :at) returning id
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("kind", kind.name())
                .param("number", number)
                .param("file", file.value())
                .param("draft", draft.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .single();
        for (var enclosure : enclosures) {
            jdbc.sql("insert into letter_enclosure (letter_id, request_id, file_id) values (:letter, :id, :file)")
                    .param("letter", letter)
                    .param("id", id.value())
                    .param("file", enclosure.file().value())
                    .update();
        }
        return letter;
    }

    /**
     * Puts another file in place of what is sent; it was added to the case before.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if letter or file is not of this case
     * @throws EditedMeanwhile if somebody was first
     */
    void addVersion(CaseId id, Letter letter, FileId file) {
        var added = jdbc.sql(
                        """
                        insert into letter_version (letter_id, version, request_id, file_id) values (:letter, :version, :id, :file)
                        on conflict (letter_id, version) do nothing
                        """)
                .param("letter", letter.id())
                .param("version", letter.version() + 1)
                .param("id", id.value())
                .param("file", file.value())
                .update();
        if (added == 0) {
            throw new EditedMeanwhile(id, letter.position());
        }
    }

    /** Who put what is sent now in the place of what the program made, and when; empty if nobody did. */
    Optional<Letter.Replaced> replaced(Letter letter) {
        return jdbc.sql(
                        """
                        select added_by, added_at from letter_version join case_file using (request_id, file_id)
                        where letter_id = :letter and version = :version
                        """)
                .param("letter", letter.id())
                .param("version", letter.version())
                .query((row, _) -> new Letter.Replaced(
                        row.getString("added_by"), row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Letter> letters(CaseId id) {
        return jdbc.sql(
                        """
                        select id, position, kind, number, coalesce(sent.file_id, letter.file_id) as file_id, draft_id,
                               coalesce(sent.version, 1) as version, made_at
                        from letter
                        left join lateral (select file_id, version from letter_version
                                           where letter_id = letter.id order by version desc limit 1) sent on true
                        where letter.request_id = :id and letter.file_id is not null order by id
                        """)
                .param("id", id.value())
                .query((row, _) -> new Letter(
                        row.getLong("id"),
                        row.getInt("position"),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        new FileId(row.getLong("file_id")),
                        new FileId(row.getLong("draft_id")),
                        row.getInt("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        enclosures(row.getLong("id"))))
                .list();
    }

    /** Papers of a case that no letter encloses and none was replaced by. */
    List<CasePaper> loosePapers(CaseId id) {
        return jdbc.sql(
                        """
                        select file_id, title from case_file
                        where request_id = :id
                          and not exists (select from letter_enclosure e where (e.request_id, e.file_id) = (case_file.request_id, case_file.file_id))
                          and not exists (select from letter_version v where (v.request_id, v.file_id) = (case_file.request_id, case_file.file_id))
                        order by file_id
                        """)
                .param("id", id.value())
                .query((row, _) -> new CasePaper(new FileId(row.getLong("file_id")), row.getString("title")))
                .list();
    }

    private List<CasePaper> enclosures(long letter) {
        return jdbc.sql(
                        """
                        select file_id, title from letter_enclosure join case_file using (request_id, file_id)
                        where letter_id = :letter order by file_id
                        """)
                .param("letter", letter)
                .query((row, _) -> new CasePaper(new FileId(row.getLong("file_id")), row.getString("title")))
                .list();
    }
}

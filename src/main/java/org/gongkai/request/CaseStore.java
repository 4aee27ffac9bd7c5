package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.gongkai.request.law.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books of all cases. Every method belongs into the caller's transaction. */
@Repository
class CaseStore {
    private static final String COLUMNS =
            """
            select id, authority_id, number, receipt_code, channel, applicant_kind, coalesce(matter, subject) as subject, document_number,
                   coalesce(matter_description, description) as description,
                   wanted_form, wanted_way, submitted_at, officer_id, deputy_id,
                   (select erased_at from case_erasure where request_id = request.id) as erased_at
            from request
            """;

    private static final String ENTRIES =
            "select request_id, position, body, words, recorded_by, recorded_at from request_event ";

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final BookJson json = new BookJson();

    CaseStore(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** The case that this form made when it was sent before. Whoever calls holds the body's next number, or asks again. */
    Optional<CaseId> madeBy(String onceToken) {
        return jdbc.sql("select id from request where once_token = :token")
                .param("token", onceToken)
                .query((row, _) -> new CaseId(row.getLong("id")))
                .optional();
    }

    /** Makes everybody else who wants a number of this body and year wait for the end of this transaction. */
    void holdNumbers(AuthorityId authority, int year) {
        jdbc.sql(
                        """
                        insert into request_serial (authority_id, year, last) values (:authority, :year, 0)
                        on conflict (authority_id, year) do update set last = request_serial.last
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .update();
    }

    CaseId add(NewCase made) {
        var code = ReceiptCode.random();
        var number = jdbc.sql(
                        """
                        insert into request_serial (authority_id, year, last) values (:authority, :year, 1)
                        on conflict (authority_id, year) do update set last = request_serial.last + 1
                        returning last
                        """)
                .param("authority", made.authority().value())
                .param("year", made.year())
                .query((row, _) -> row.getInt("last"))
                .single();
        return jdbc.sql(
                        """
                        insert into request (authority_id, number, receipt_code, channel, applicant_kind, applicant, subject,
                                             document_number, description, wanted_form, wanted_way, submitted_at, once_token,
                                             state)
                        values (:authority, :number, :code, :channel, :kind, :applicant, :subject,
                                :documentNumber, :description, :form, :way, :submittedAt, :onceToken, '')
                        returning id
                        """)
                .param("authority", made.authority().value())
                .param("number", "%d-%04d".formatted(made.year(), number))
                .param("code", code.value())
                .param("channel", made.channel().word())
                .param("kind", made.applicantKind().word())
                .param("applicant", personal.seal(sealOf(code), json.write(made.applicant())))
                .param("subject", made.asked().subject())
                .param("documentNumber", made.asked().documentNumber())
                .param("description", made.asked().description())
                .param("form", made.asked().form().code())
                .param("way", made.asked().way().code())
                .param("submittedAt", at(made.submittedAt()))
                .param("onceToken", made.onceToken())
                .query((row, _) -> new CaseId(row.getLong("id")))
                .single();
    }

    /** Says what is asked for here since the request was split; what was sent stays beside it. */
    void narrow(CaseId id, Matter matter) {
        jdbc.sql("update request set matter = :subject, matter_description = :description where id = :id and matter is null")
                .param("id", id.value())
                .param("subject", matter.subject())
                .param("description", matter.description())
                .update();
    }

    /** What was sent, of a request that was split; empty of any other. */
    Optional<Matter> sent(CaseId id) {
        return jdbc.sql("select subject, description from request where id = :id and matter is not null")
                .param("id", id.value())
                .query((row, _) -> new Matter(row.getString("subject"), row.getString("description")))
                .optional();
    }

    /** Gives a case the officer and the deputy of another. */
    void assignAs(CaseId id, CaseId other, String by, Instant at) {
        jdbc.sql(
                        """
                        with given as (
                            update request set officer_id = other.officer_id, deputy_id = other.deputy_id
                            from request other
                            where request.id = :id and other.id = :other and other.officer_id is not null
                            returning request.id, request.officer_id, request.deputy_id
                        )
                        insert into case_assignment (request_id, position, officer_id, deputy_id, assigned_by, assigned_at)
                        select id, 1, officer_id, deputy_id, :by, :at from given
                        """)
                .param("id", id.value())
                .param("other", other.value())
                .param("by", by)
                .param("at", at(at))
                .update();
    }

    /**
     * Adds the next entry of a book.
     *
     * @throws EditedMeanwhile if there is one already
     */
    void append(CaseId id, Entry entry) {
        var added = jdbc.sql(
                        """
                        insert into request_event (request_id, position, on_day, body, words, recorded_by, recorded_at)
                        values (:id, :position, :on, :body::jsonb, :words, :by, :at)
                        on conflict (request_id, position) do nothing
                        """)
                .param("id", id.value())
                .param("position", entry.position())
                .param("on", entry.what().on())
                .param("body", json.write(entry.what()))
                .param("words", personal.seal(sealOf(id, entry.position()), json.write(entry.words())))
                .param("by", entry.by())
                .param("at", at(entry.at()))
                .update();
        if (added == 0) {
            throw new EditedMeanwhile(id, entry.position());
        }
    }

    Optional<CaseFile> find(CaseId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query((row, _) -> file(row, entries(id))).optional();
    }

    Optional<CaseFile> find(ReceiptCode code) {
        return jdbc.sql(COLUMNS + "where receipt_code = :code")
                .param("code", code.value())
                .query((row, _) -> file(row, entries(new CaseId(row.getLong("id")))))
                .optional();
    }

    List<CaseFile> dueUntil(LocalDate until, CaseId after, int limit) {
        return jdbc.sql(COLUMNS
                        + """
                        where not closed and due_or_last <= :until and id > :after
                        order by id limit :limit
                        """)
                .param("until", until)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> file(row, entries(new CaseId(row.getLong("id")))))
                .list();
    }

    /** All cases of a body, with their books, in two statements however many there are. */
    List<CaseFile> all(AuthorityId authority) {
        var books = books(authority);
        return jdbc.sql(COLUMNS + "where authority_id = :authority order by id")
                .param("authority", authority.value())
                .query((row, _) -> file(row, books.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Applicant applicant(CaseId id) {
        return jdbc.sql("select receipt_code, applicant from request where id = :id")
                .param("id", id.value())
                .query((row, _) -> applicant(new ReceiptCode(row.getString("receipt_code")), row.getBytes("applicant")))
                .single();
    }

    private Applicant applicant(ReceiptCode code, byte[] sealed) {
        return sealed.length == 0 ? Applicant.ERASED : json.readApplicant(personal.open(sealOf(code), sealed));
    }

    /** Nobody's data, opened at the same cost as somebody's. */
    Applicant nobody() {
        var sealed = personal.seal("request/nobody", json.write(Applicant.ERASED));
        return json.readApplicant(personal.open("request/nobody", sealed));
    }

    private List<Entry> entries(CaseId id) {
        return jdbc.sql(ENTRIES + "where request_id = :id order by position")
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .list();
    }

    private Map<Long, List<Entry>> books(AuthorityId authority) {
        var books = new HashMap<Long, List<Entry>>();
        jdbc.sql(ENTRIES
                        + """
                        where request_id in (select id from request where authority_id = :authority)
                        order by request_id, position
                        """)
                .param("authority", authority.value())
                .query(row -> {
                    books.computeIfAbsent(row.getLong("request_id"), _ -> new ArrayList<>()).add(entry(row));
                });
        return books;
    }

    private Entry entry(ResultSet row) throws SQLException {
        var seal = sealOf(new CaseId(row.getLong("request_id")), row.getInt("position"));
        return new Entry(
                row.getInt("position"),
                json.readRecorded(row.getString("body")),
                words(seal, row.getBytes("words")),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private Map<String, String> words(String seal, byte[] sealed) {
        return sealed.length == 0 ? Map.of() : json.readWords(personal.open(seal, sealed));
    }

    private CaseFile file(ResultSet row, List<Entry> entries) throws SQLException {
        return new CaseFile(
                new CaseId(row.getLong("id")),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("number"),
                new ReceiptCode(row.getString("receipt_code")),
                Channel.of(row.getString("channel")).orElseThrow(),
                ApplicantKind.of(row.getString("applicant_kind")).orElseThrow(),
                new Asked(
                        row.getString("subject"),
                        row.getString("document_number"),
                        row.getString("description"),
                        WantedForm.of(row.getString("wanted_form")),
                        WantedWay.of(row.getString("wanted_way"))),
                instant(row, "submitted_at"),
                assignment(row),
                row.getObject("erased_at") == null ? null : instant(row, "erased_at"),
                entries);
    }

    static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(account(row, "officer_id"), account(row, "deputy_id"));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new AccountId(id);
    }

    static String sealOf(ReceiptCode code) {
        return "request/" + code.value();
    }

    // What officers write names third parties and reasons: it is as personal as the applicant.
    static String sealOf(CaseId id, int position) {
        return "request/" + id + "/" + position;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

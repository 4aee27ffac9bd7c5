package org.gongkai.request.owndata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.gongkai.document.FileId;
import org.gongkai.request.CaseId;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.CorrectionResult;
import org.gongkai.request.retention.ArchiveTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Demands to correct a record. Every method belongs into the caller's transaction. */
@Repository
class OwnDataStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            """
            select id, authority_id, number, receipt_code, channel, received_on, submitted_at, result, settled_on, letter_number, served_on, service_way, erased_at,
                   request_id, (select number from request where request.id = request_id) as request_number
            from own_data_demand
            """;
    private static final String ANSWER = "/answer";
    private static final String SERVICE = "/service";

    /** A demand is kept as long as the cases of its body, from the day on which it was settled. */
    private static final String OVER =
            """
            erased_at is null and settled_on
                + make_interval(years => coalesce((select years from archive_term term where term.authority_id = own_data_demand.authority_id), :usual)) < :today
            """;

    private final JdbcClient jdbc;
    private final PersonalData personal;

    OwnDataStore(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** Makes everybody else who wants a number of this body and year wait for the end of this transaction. */
    void holdNumbers(AuthorityId authority, int year) {
        jdbc.sql(
                        """
                        insert into own_data_serial (authority_id, year, last) values (:authority, :year, 0)
                        on conflict (authority_id, year) do update set last = own_data_serial.last
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .update();
    }

    int nextNumber(AuthorityId authority, int year) {
        return jdbc.sql(
                        """
                        insert into own_data_serial (authority_id, year, last) values (:authority, :year, 1)
                        on conflict (authority_id, year) do update set last = own_data_serial.last + 1
                        returning last
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .query((row, _) -> row.getInt("last"))
                .single();
    }

    /** @param token of the form; it seals what is personal, too, since no other demand has it */
    long add(AuthorityId authority, String number, String token, @Nullable CaseId from, String channel, LocalDate receivedOn, Map<String, String> said, Instant at) {
        return jdbc.sql(
                        """
                        insert into own_data_demand (authority_id, number, receipt_code, token, request_id, channel, received_on, said, submitted_at)
                        values (:authority, :number, :code, :token, :request, :channel, :received, :said, :at)
                        returning id
                        """)
                .param("authority", authority.value())
                .param("number", number)
                .param("code", ReceiptCode.random().value())
                .param("token", token)
                .param("request", from == null ? null : from.value())
                .param("channel", channel)
                .param("received", receivedOn)
                .param("said", sealed(sealOf(token), said))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    Optional<Demand> madeBy(String token) {
        return jdbc.sql(COLUMNS + "where token = :token").param("token", token).query((row, _) -> demand(row)).optional();
    }

    Optional<Demand> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> demand(row)).optional();
    }

    Optional<Demand> find(ReceiptCode code) {
        return jdbc.sql(COLUMNS + "where receipt_code = :code").param("code", code.value()).query((row, _) -> demand(row)).optional();
    }

    /** Open ones first, of these the oldest; then the last settled. */
    List<Demand> of(Collection<AuthorityId> within, int limit) {
        return jdbc.sql(COLUMNS
                        + """
                        where authority_id = any(:within)
                        order by result is not null, case when result is null then received_on end, settled_on desc, id limit :limit
                        """)
                .param("within", within.stream().map(AuthorityId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query((row, _) -> demand(row))
                .list();
    }

    /** Those that nobody settled yet, the oldest first; then those whose letter is not recorded as served. */
    List<Demand> waiting(Collection<AuthorityId> within, int limit) {
        return jdbc.sql(COLUMNS
                        + """
                        where authority_id = any(:within) and served_on is null and erased_at is null
                        order by result is not null, coalesce(settled_on, received_on), id limit :limit
                        """)
                .param("within", within.stream().map(AuthorityId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query((row, _) -> demand(row))
                .list();
    }

    /** Settled ones that are kept no longer than this day and not erased yet; those whose term ended first. */
    List<Demand> over(Collection<AuthorityId> within, LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + "where authority_id = any(:within) and " + OVER + " order by settled_on, id limit :limit")
                .param("within", within.stream().map(AuthorityId::value).toArray(Long[]::new))
                .param("today", today)
                .param("usual", ArchiveTerm.USUAL.years())
                .param("limit", limit)
                .query((row, _) -> demand(row))
                .list();
    }

    /** What was said, by the form's field; empty after it was erased. */
    Map<String, String> said(long id) {
        return words(id, "said", "");
    }

    /** Nobody's words, opened at the same cost as somebody's. */
    Map<String, String> nobodys() {
        return opened("own-data/nobody", sealed("own-data/nobody", Map.of()));
    }

    /** What an officer said of the result; empty while it is open, and after it was erased. */
    Map<String, String> answered(long id) {
        return words(id, "answered", ANSWER);
    }

    private Map<String, String> words(long id, String column, String part) {
        return jdbc.sql("select token, %s as words from own_data_demand where id = :id".formatted(column))
                .param("id", id)
                .query((row, _) -> opened(sealOf(row.getString("token")) + part, row.getBytes("words")))
                .single();
    }

    private Map<String, String> opened(String seal, byte[] sealed) {
        return sealed.length == 0 ? Map.of() : JSON.readValue(personal.open(seal, sealed), new TypeReference<>() {});
    }

    private byte[] sealed(String seal, Map<String, String> words) {
        return personal.seal(seal, JSON.writeValueAsString(words));
    }

    void addPaper(long id, FileId file, DemandPaper.Role role) {
        jdbc.sql("insert into own_data_paper (demand_id, file_id, role) values (:id, :file, :role)")
                .param("id", id)
                .param("file", file.value())
                .param("role", role.word())
                .update();
    }

    /** In the order in which they were added. */
    Map<FileId, DemandPaper.Role> papers(long id) {
        var papers = new LinkedHashMap<FileId, DemandPaper.Role>();
        jdbc.sql("select file_id, role from own_data_paper where demand_id = :id order by file_id").param("id", id).query(row -> {
            papers.put(new FileId(row.getLong("file_id")), DemandPaper.Role.of(row.getString("role")));
        });
        return papers;
    }

    void settle(Demand demand, Demand.Settled settled, Map<String, String> answered) {
        jdbc.sql("update own_data_demand set result = :result, settled_on = :on, letter_number = :letter, answered = :answered where id = :id")
                .param("id", demand.id())
                .param("result", settled.result().word())
                .param("on", settled.on())
                .param("letter", settled.letter())
                .param("answered", sealed(seal(demand) + ANSWER, answered))
                .update();
    }

    /** Until the end of the transaction nobody else changes the demand, and what somebody changes just now is waited for. */
    void hold(long id) {
        jdbc.sql("select id from own_data_demand where id = :id for update").param("id", id).query((row, _) -> row.getLong(1)).optional();
    }

    void serve(Demand demand, Demand.Served served, Map<String, String> words) {
        jdbc.sql("update own_data_demand set served_on = :on, service_way = :way, served = :served where id = :id")
                .param("id", demand.id())
                .param("on", served.on())
                .param("way", served.way().word())
                .param("served", sealed(seal(demand) + SERVICE, words))
                .update();
    }

    /** What was said of the service; empty until then, and after it was erased. */
    Map<String, String> served(long id) {
        return words(id, "served", SERVICE);
    }

    private String seal(Demand demand) {
        return jdbc.sql("select token from own_data_demand where id = :id").param("id", demand.id()).query((row, _) -> sealOf(row.getString(1))).single();
    }

    /** Number, days and result stay. Whether its term is over and nobody erased it before; whoever does so at this moment is waited for. */
    boolean erase(long id, LocalDate today, Instant at) {
        var erased = jdbc.sql("update own_data_demand set said = '', answered = '', served = '', erased_at = :at where id = :id and " + OVER)
                        .param("id", id)
                        .param("today", today)
                        .param("usual", ArchiveTerm.USUAL.years())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (erased) {
            jdbc.sql("delete from own_data_paper where demand_id = :id").param("id", id).update();
        }
        return erased;
    }

    private static Demand demand(ResultSet row) throws SQLException {
        var erased = row.getObject("erased_at", OffsetDateTime.class);
        return new Demand(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("number"),
                new ReceiptCode(row.getString("receipt_code")),
                row.getString("channel"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                from(row),
                settled(row),
                served(row),
                erased == null ? null : erased.toInstant());
    }

    private static Demand.@Nullable From from(ResultSet row) throws SQLException {
        var number = row.getString("request_number");
        return number == null ? null : new Demand.From(new CaseId(row.getLong("request_id")), number);
    }

    private static Demand.@Nullable Settled settled(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return result == null
                ? null
                : new Demand.Settled(CorrectionResult.of(result).orElseThrow(), row.getObject("settled_on", LocalDate.class), row.getString("letter_number"));
    }

    private static Demand.@Nullable Served served(ResultSet row) throws SQLException {
        var way = row.getString("service_way");
        return way == null ? null : new Demand.Served(row.getObject("served_on", LocalDate.class), ServiceWay.of(way).orElseThrow());
    }

    private static String sealOf(String token) {
        return "own-data/" + token;
    }
}

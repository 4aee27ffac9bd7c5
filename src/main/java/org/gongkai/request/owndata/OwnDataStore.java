package org.gongkai.request.owndata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.PersonalData;
import org.gongkai.document.FileId;
import org.gongkai.request.CorrectionResult;
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
    private static final String COLUMNS = "select id, authority_id, number, channel, received_on, result, settled_on, letter_number, erased_at from own_data_demand ";
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
    long add(AuthorityId authority, String number, String token, String channel, LocalDate receivedOn, Map<String, String> said, Instant at) {
        return jdbc.sql(
                        """
                        insert into own_data_demand (authority_id, number, token, channel, received_on, said, submitted_at)
                        values (:authority, :number, :token, :channel, :received, :said, :at)
                        returning id
                        """)
                .param("authority", authority.value())
                .param("number", number)
                .param("token", token)
                .param("channel", channel)
                .param("received", receivedOn)
                .param("said", personal.seal(sealOf(token), JSON.writeValueAsString(said)))
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
        return jdbc.sql("select token, said from own_data_demand where id = :id")
                .param("id", id)
                .query((row, _) -> said(row.getString("token"), row.getBytes("said")))
                .single();
    }

    private Map<String, String> said(String token, byte[] sealed) {
        return sealed.length == 0 ? Map.of() : JSON.readValue(personal.open(sealOf(token), sealed), new TypeReference<>() {});
    }

    void addPaper(long id, FileId file) {
        jdbc.sql("insert into own_data_paper (demand_id, file_id) values (:id, :file)").param("id", id).param("file", file.value()).update();
    }

    List<FileId> papers(long id) {
        return jdbc.sql("select file_id from own_data_paper where demand_id = :id order by file_id")
                .param("id", id)
                .query((row, _) -> new FileId(row.getLong(1)))
                .list();
    }

    /** Whether it was open until now. */
    boolean settle(long id, Demand.Settled settled) {
        return jdbc.sql("update own_data_demand set result = :result, settled_on = :on, letter_number = :letter where id = :id and result is null")
                        .param("id", id)
                        .param("result", settled.result().word())
                        .param("on", settled.on())
                        .param("letter", settled.letter())
                        .update()
                == 1;
    }

    /** Number, days and result stay. Whether its term is over and nobody erased it before; whoever does so at this moment is waited for. */
    boolean erase(long id, LocalDate today, Instant at) {
        var erased = jdbc.sql("update own_data_demand set said = '', erased_at = :at where id = :id and " + OVER)
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
                row.getString("channel"),
                row.getObject("received_on", LocalDate.class),
                settled(row),
                erased == null ? null : erased.toInstant());
    }

    private static Demand.@Nullable Settled settled(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return result == null
                ? null
                : new Demand.Settled(CorrectionResult.of(result).orElseThrow(), row.getObject("settled_on", LocalDate.class), row.getString("letter_number"));
    }

    private static String sealOf(String token) {
        return "own-data/" + token;
    }
}

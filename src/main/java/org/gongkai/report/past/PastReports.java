package org.gongkai.report.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.FileId;
import org.gongkai.report.check.Span;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reports of earlier years that were handed in; what was confirmed in them is never changed. */
@Repository
public class PastReports {
    private static final String COLUMNS =
            """
            select past_report.id, past_report.authority_id, year, edition, form, file_id, file.name, words, reason, imported_by, imported_at,
                   confirmed_by, confirmed_at, cells_sha256
            from past_report join file on file.id = file_id left join past_report_confirmation on report_id = past_report.id
            """;

    private final JdbcClient jdbc;

    PastReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A body's editions of a year, the latest first. */
    public List<PastReport> editions(AuthorityId authority, int year) {
        return jdbc.sql(COLUMNS + "where past_report.authority_id = :authority and year = :year order by edition desc")
                .param("authority", authority.value())
                .param("year", year)
                .query((row, _) -> report(row))
                .list();
    }

    /** The edition that counts: the latest that was confirmed. */
    public Optional<PastReport> standing(AuthorityId authority, int year) {
        return editions(authority, year).stream().filter(PastReport::isConfirmed).findFirst();
    }

    /** As they were confirmed; empty before. */
    public SequencedMap<String, PastCell> cells(PastReport report) {
        var cells = new LinkedHashMap<String, PastCell>();
        jdbc.sql("select cell, number, applicable, read, read_number, read_applicable, from_char, to_char from past_report_cell where report_id = :report order by cell")
                .param("report", report.id())
                .query(row -> {
                    var read = row.getString("read");
                    cells.put(
                            row.getString("cell"),
                            new PastCell(
                                    CellValue.of(row.getBigDecimal("number"), row.getBoolean("applicable")),
                                    read == null
                                            ? null
                                            : new PastCell.Read(
                                                    read,
                                                    CellValue.of(row.getBigDecimal("read_number"), row.getBoolean("read_applicable")),
                                                    new Span(row.getInt("from_char"), row.getInt("to_char")))));
                });
        return cells;
    }

    /**
     * A cell of the reports that count, of bodies directly below one.
     *
     * @param edition of the report that has it
     */
    public record Imported(CellValue value, int edition) {}

    /** What the bodies directly below one, and it itself, have imported in a cell of a year. */
    public Map<AuthorityId, Imported> cell(AuthorityId superior, int year, String cell) {
        var imported = new HashMap<AuthorityId, Imported>();
        jdbc.sql(
                        """
                        select distinct on (past_report.authority_id) past_report.authority_id, number, applicable, edition
                        from past_report
                             join authority on authority.id = past_report.authority_id
                             join past_report_cell on past_report_cell.report_id = past_report.id and cell = :cell
                        where year = :year and (authority.parent_id = :superior or authority.id = :superior)
                        order by past_report.authority_id, edition desc
                        """)
                .param("superior", superior.value())
                .param("year", year)
                .param("cell", cell)
                .query(row -> {
                    imported.put(
                            new AuthorityId(row.getLong("authority_id")),
                            new Imported(CellValue.of(row.getBigDecimal("number"), row.getBoolean("applicable")), row.getInt("edition")));
                });
        return imported;
    }

    /** Keeps one as the next edition, in the place of one that was not confirmed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PastReport keep(AuthorityId authority, int year, String form, FileId file, String words, @Nullable String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        delete from past_report
                        where authority_id = :authority and year = :year
                              and not exists (select from past_report_confirmation where report_id = past_report.id)
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .update();
        jdbc.sql(
                        """
                        insert into past_report (authority_id, year, edition, form, file_id, words, reason, imported_by, imported_at)
                        select :authority, :year, count(*) + 1, :form, :file, :words, case when count(*) > 0 then :reason end, :by, :at
                        from past_report where authority_id = :authority and year = :year
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("form", form)
                .param("file", file.value())
                .param("words", words)
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return editions(authority, year).getFirst();
    }

    /** @return whether it was not confirmed before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirm(PastReport report, SequencedMap<String, PastCell> cells, String by, Instant at) {
        var values = new LinkedHashMap<String, CellValue>();
        cells.forEach((cell, is) -> values.put(cell, is.value()));
        var added = jdbc.sql(
                        """
                        insert into past_report_confirmation (report_id, cells_sha256, confirmed_by, confirmed_at)
                        values (:report, :sha256, :by, :at) on conflict do nothing
                        """)
                .param("report", report.id())
                .param("sha256", Seal.of(values))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            cells.forEach((cell, is) -> insert(report, cell, is));
        }
        return added > 0;
    }

    private void insert(PastReport report, String name, PastCell cell) {
        var read = cell.read();
        jdbc.sql(
                        """
                        insert into past_report_cell (report_id, cell, number, applicable, read, read_number, read_applicable, from_char, to_char)
                        values (:report, :cell, :number, :applicable, :read, :readNumber, :readApplicable, :from, :to)
                        """)
                .param("report", report.id())
                .param("cell", name)
                .param("number", cell.value().numberOrNull(), Types.NUMERIC)
                .param("applicable", cell.value().isApplicable())
                .param("read", read == null ? null : read.printed(), Types.VARCHAR)
                .param("readNumber", read == null ? null : read.value().numberOrNull(), Types.NUMERIC)
                .param("readApplicable", read == null ? null : read.value().isApplicable(), Types.BOOLEAN)
                .param("from", read == null ? null : read.place().start(), Types.INTEGER)
                .param("to", read == null ? null : read.place().end(), Types.INTEGER)
                .update();
    }

    /** How often something was confirmed, and ids of reports whose cells are no longer what was confirmed: what {@code verify} finds. */
    public record Proof(int reports, List<Long> broken) {}

    @Transactional(readOnly = true)
    public Proof verify() {
        var confirmed = jdbc.sql(COLUMNS + "where confirmed_at is not null order by past_report.id").query((row, _) -> report(row)).list();
        var broken = confirmed.stream().filter(this::isBroken).map(PastReport::id).toList();
        return new Proof(confirmed.size(), broken);
    }

    private boolean isBroken(PastReport report) {
        var values = new HashMap<String, CellValue>();
        cells(report).forEach((cell, is) -> values.put(cell, is.value()));
        return report.confirmation() == null || !report.confirmation().cellsSha256().equals(Seal.of(values));
    }

    private static PastReport report(ResultSet row) throws SQLException {
        var by = row.getString("confirmed_by");
        return new PastReport(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                row.getInt("year"),
                row.getInt("edition"),
                row.getString("form"),
                new FileId(row.getLong("file_id")),
                row.getString("name"),
                row.getString("words"),
                row.getString("reason"),
                row.getString("imported_by"),
                moment(row, "imported_at"),
                by == null ? null : new PastReport.Confirmation(by, moment(row, "confirmed_at"), row.getString("cells_sha256")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package org.gongkai.report.sealed;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.ItemId;
import org.gongkai.document.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every edition of every report that was handed up; nothing in them is ever changed. */
@Repository
public class SealedReports {
    private static final String COLUMNS =
            """
            select id, authority_id, year, edition, form, item_id, item_version, title, reason, cells_sha256, submitted_by, submitted_at,
                   remark, returned_by, returned_at
            from annual_report left join report_return on report_id = id
            """;

    private final JdbcClient jdbc;
    private final Sums sums;

    SealedReports(JdbcClient jdbc, Sums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /**
     * What is to be sealed.
     *
     * @param reason null for the first edition, and for no other
     */
    public record Handed(
            AuthorityId authority,
            int year,
            String form,
            ItemId item,
            int itemVersion,
            String title,
            @Nullable String reason,
            SequencedMap<String, CellValue> cells,
            List<FileId> files,
            String by,
            Instant at) {}

    /** Seals it as the next edition; the sums of the bodies above follow in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedReport seal(Handed handed) {
        sums.takeTurn(handed.year());
        var before = standing(handed.authority(), handed.year());
        var id = insert(handed);
        insertCells(id, handed.cells());
        jdbc.sql("insert into report_file (report_id, file_id, sha256) select :report, id, sha256 from file where id = any (:files)")
                .param("report", id)
                .param("files", handed.files().stream().map(FileId::value).toArray(Long[]::new))
                .update();
        var report = byId(id).orElseThrow();
        sums.move(before.orElse(null), report);
        return report;
    }

    /** Sends an edition back: it counts no longer, and the one before it again, if that was not sent back too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(SealedReport report, String remark, String by, Instant at) {
        sums.takeTurn(report.year());
        var before = standing(report.authority(), report.year());
        jdbc.sql("insert into report_return (report_id, remark, returned_by, returned_at) values (:report, :remark, :by, :at)")
                .param("report", report.id())
                .param("remark", remark)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sums.move(before.orElse(null), standing(report.authority(), report.year()).orElse(null));
    }

    /** A body's editions of a year, the latest first. */
    public List<SealedReport> editions(AuthorityId authority, int year) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority and year = :year order by edition desc")
                .param("authority", authority.value())
                .param("year", year)
                .query((row, _) -> report(row))
                .list();
    }

    /** The edition that counts. */
    public Optional<SealedReport> standing(AuthorityId authority, int year) {
        return editions(authority, year).stream().filter(SealedReport::counts).findFirst();
    }

    public Optional<SealedReport> byId(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> report(row)).optional();
    }

    public SequencedMap<String, CellValue> cells(SealedReport report) {
        var cells = new LinkedHashMap<String, CellValue>();
        jdbc.sql("select cell, number, applicable from report_cell where report_id = :report order by cell")
                .param("report", report.id())
                .query(row -> {
                    cells.put(row.getString("cell"), CellValue.of(row.getBigDecimal("number"), row.getBoolean("applicable")));
                });
        return cells;
    }

    /** A file that was handed up with a report. */
    public record SealedFile(FileId id, String name, String sha256) {}

    public List<SealedFile> files(SealedReport report) {
        return jdbc.sql(
                        """
                        select file.id, file.name, report_file.sha256 from report_file join file on file.id = file_id
                        where report_id = :report order by file.id
                        """)
                .param("report", report.id())
                .query((row, _) -> new SealedFile(new FileId(row.getLong("id")), row.getString("name"), row.getString("sha256")))
                .list();
    }

    private long insert(Handed handed) {
        return jdbc.sql(
                        """
                        insert into annual_report (authority_id, year, edition, form, item_id, item_version, title, reason, cells_sha256,
                                                   submitted_by, submitted_at)
                        select :authority, :year, count(*) + 1, :form, :item, :version, :title, :reason, :sha256, :by, :at
                        from annual_report where authority_id = :authority and year = :year
                        returning id
                        """)
                .param("authority", handed.authority().value())
                .param("year", handed.year())
                .param("form", handed.form())
                .param("item", handed.item().value())
                .param("version", handed.itemVersion())
                .param("title", handed.title())
                .param("reason", handed.reason(), java.sql.Types.VARCHAR)
                .param("sha256", Seal.of(handed.cells()))
                .param("by", handed.by())
                .param("at", handed.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
    }

    private void insertCells(long report, SequencedMap<String, CellValue> cells) {
        var numbers = new ArrayList<@Nullable BigDecimal>();
        var applicable = new ArrayList<Boolean>();
        cells.values().forEach(value -> {
            numbers.add(value.numberOrNull());
            applicable.add(value.isApplicable());
        });
        jdbc.sql(
                        """
                        insert into report_cell (report_id, cell, number, applicable)
                        select :report, cell, number, applicable
                        from unnest(cast(:cells as text[]), cast(:numbers as numeric[]), cast(:applicable as boolean[]))
                             as handed (cell, number, applicable)
                        """)
                .param("report", report)
                .param("cells", cells.keySet().toArray(String[]::new))
                .param("numbers", numbers.toArray(BigDecimal[]::new))
                .param("applicable", applicable.toArray(Boolean[]::new))
                .update();
    }

    private static SealedReport report(ResultSet row) throws SQLException {
        var remark = row.getString("remark");
        return new SealedReport(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                row.getInt("year"),
                row.getInt("edition"),
                row.getString("form"),
                new ItemId(row.getLong("item_id")),
                row.getInt("item_version"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("cells_sha256"),
                row.getString("submitted_by"),
                moment(row, "submitted_at"),
                remark == null ? null : new SealedReport.Return(remark, row.getString("returned_by"), moment(row, "returned_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

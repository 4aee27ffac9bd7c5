package org.gongkai.report.sealed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Proves that the cells of every report are those that were sealed. */
@Repository
public class SealCheck {
    private static final int AT_A_TIME = 10_000;

    private final JdbcClient jdbc;

    SealCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param broken ids of the reports whose cells make another hash */
    public record Result(int reports, List<Long> broken) {}

    /** Reads every cell once, one report after the other. */
    @Transactional(readOnly = true)
    public Result run() {
        var seals = new HashMap<Long, String>();
        jdbc.sql("select id, cells_sha256 from annual_report").query(row -> {
            seals.put(row.getLong("id"), row.getString("cells_sha256"));
        });
        var reports = seals.size();
        try (var rows = jdbc.sql("select report_id, cell, number, applicable from report_cell order by report_id")
                .withFetchSize(AT_A_TIME)
                .query((row, _) -> new Row(
                        row.getLong("report_id"), row.getString("cell"), CellValue.of(row.getBigDecimal("number"), row.getBoolean("applicable"))))
                .stream()) {
            Map<String, CellValue> cells = new HashMap<>();
            long report = 0;
            for (var row : (Iterable<Row>) rows::iterator) {
                if (row.report() != report) {
                    seals.remove(report, Seal.of(cells));
                    cells.clear();
                    report = row.report();
                }
                cells.put(row.cell(), row.value());
            }
            seals.remove(report, Seal.of(cells));
        }
        return new Result(reports, seals.keySet().stream().sorted().toList());
    }

    private record Row(long report, String cell, CellValue value) {}
}

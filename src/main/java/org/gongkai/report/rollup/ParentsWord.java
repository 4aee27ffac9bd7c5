package org.gongkai.report.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.authority.Authority;
import org.gongkai.report.check.Comparison;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Fault;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportFile;
import org.gongkai.report.sealed.SealedReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a body's own report says of those below it, against what their reports say. */
@Repository
class ParentsWord {
    private final SealedReports sealed;
    private final JdbcClient jdbc;

    ParentsWord(SealedReports sealed, JdbcClient jdbc) {
        this.sealed = sealed;
        this.jdbc = jdbc;
    }

    /** What the check says; empty where the body has no report, or agrees with all. */
    List<String> against(Authority parent, List<Below.Body> bodies, int year) {
        var own = sealed.standing(parent.id(), year).flatMap(report -> text(report.id()));
        if (own.isEmpty()) {
            return List.of();
        }
        var examined = new ArrayList<>(List.of(Examination.of(own.get())));
        bodies.stream().flatMap(body -> text(body.report()).stream()).map(Examination::of).forEach(examined::add);
        return Comparison.of(examined).getFirst().findings().stream()
                .filter(finding -> finding.fault() == Fault.CHILD_AGAINST_PARENT)
                .map(Finding::message)
                .toList();
    }

    /** As it was published when it was handed up. */
    private Optional<String> text(long report) {
        return jdbc.sql(
                        """
                        select item_version.title, body from annual_report
                             join item_version on item_version.item_id = annual_report.item_id and version = item_version
                        where annual_report.id = :report
                        """)
                .param("report", report)
                .query((row, _) -> ReportFile.text(row.getString(1), row.getString(2)))
                .optional();
    }
}

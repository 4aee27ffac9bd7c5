package org.gongkai.report.submission;

import java.time.LocalDate;
import org.gongkai.report.sealed.SealedReport;
import org.jspecify.annotations.Nullable;

/**
 * A sealed edition in the list on the report's desk.
 *
 * @param late whether it came after the day on which it was due
 */
public record EditionView(
        int edition, String day, String by, boolean late, boolean stands, @Nullable String reason, @Nullable String remark, String sha256) {
    static EditionView of(SealedReport report, LocalDate due, boolean stands) {
        var returned = report.returned();
        return new EditionView(
                report.edition(),
                report.submittedOn().toString(),
                report.submittedBy(),
                report.submittedOn().isAfter(due),
                stands,
                report.reason(),
                returned == null ? null : returned.remark(),
                report.cellsSha256());
    }
}

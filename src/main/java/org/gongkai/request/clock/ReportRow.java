package org.gongkai.request.clock;

import java.time.LocalDate;
import org.gongkai.request.law.FormRows;
import org.jspecify.annotations.Nullable;

/** Art. 50: where a case counts in the annual report, as if the year of a day ended with that day. */
final class ReportRow {
    private ReportRow() {}

    /**
     * @param receivedOn null while unconfirmed: not yet a request
     * @param counted the closing that the report counts; null while there is none
     */
    static FormRows of(@Nullable LocalDate receivedOn, @Nullable Closing counted, LocalDate asOf) {
        if (receivedOn == null) {
            return FormRows.NONE;
        }
        var receivedInYear = receivedOn.getYear() == asOf.getYear();
        if (counted == null) {
            return FormRows.open(receivedInYear);
        }
        return counted.day().getYear() < asOf.getYear() ? FormRows.NONE : FormRows.closed(receivedInYear, counted.row());
    }
}

package org.gongkai.report.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.FileId;
import org.jspecify.annotations.Nullable;

/**
 * An earlier year's report as it was handed in.
 *
 * @param edition      from 1
 * @param form         id of the year's form
 * @param words        of the whole report, as they were read
 * @param reason       why there is another edition; null for the first
 * @param confirmation null as long as nobody has confirmed what was read: it counts for nothing
 */
public record PastReport(
        long id,
        AuthorityId authority,
        int year,
        int edition,
        String form,
        FileId file,
        String fileName,
        String words,
        @Nullable String reason,
        String importedBy,
        Instant importedAt,
        @Nullable Confirmation confirmation) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Who took responsibility for the cells, and when. */
    public record Confirmation(String by, Instant at, String cellsSha256) {
        public LocalDate on() {
            return LocalDate.ofInstant(at, CHINA);
        }
    }

    public boolean isConfirmed() {
        return confirmation != null;
    }

    public LocalDate importedOn() {
        return LocalDate.ofInstant(importedAt, CHINA);
    }

    /** Its page, behind the address of the body's reports. */
    public String path(String slug) {
        return "/staff/reports/%s/%d/past/%d".formatted(slug, year, edition);
    }
}

package org.gongkai.report.sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A body's report of a year as it was handed up.
 *
 * @param edition     from 1
 * @param item        its public page, of which {@code itemVersion} was handed up
 * @param reason      why there is another edition; null for the first
 * @param cellsSha256 of its cells, 64 hexadecimal digits
 * @param returned    null for one that was not sent back
 */
public record SealedReport(
        long id,
        AuthorityId authority,
        int year,
        int edition,
        String form,
        ItemId item,
        int itemVersion,
        String title,
        @Nullable String reason,
        String cellsSha256,
        String submittedBy,
        Instant submittedAt,
        @Nullable Return returned) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Who sent it back and what is to be mended. */
    public record Return(String remark, String by, Instant at) {}

    public LocalDate submittedOn() {
        return LocalDate.ofInstant(submittedAt, CHINA);
    }

    /** Whether it counts: the latest edition that was not sent back stands. */
    public boolean counts() {
        return returned == null;
    }
}

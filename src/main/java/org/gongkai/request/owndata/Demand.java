package org.gongkai.request.owndata;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.ReceiptCode;
import org.gongkai.request.CaseId;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.CorrectionResult;
import org.jspecify.annotations.Nullable;

/**
 * A demand to correct a record, without who makes it and what it says: that is opened apart, and logged.
 *
 * @param number   of the body and year, without a gap: {@code 更2026-0001}
 * @param code     by which whoever demands it follows it
 * @param channel  how it came: {@code web}, {@code counter}, {@code oral}, {@code signed-post} ...
 * @param from     the request that it came as; null where it came as what it is
 * @param settled  what became of it; null while it is open
 * @param served   that the letter was served; null until then
 * @param erasedAt when all that was personal in it was erased; null while it is there
 */
public record Demand(
        long id,
        AuthorityId authority,
        String number,
        ReceiptCode code,
        String channel,
        LocalDate receivedOn,
        Instant submittedAt,
        @Nullable From from,
        @Nullable Settled settled,
        @Nullable Served served,
        @Nullable Instant erasedAt) {

    /** The request that turned out to be this demand. */
    public record From(CaseId id, String number) {}

    /** @param letter number of the letter that told it */
    public record Settled(CorrectionResult result, LocalDate on, String letter) {}

    /** That the letter was served; {@code on} by post is the day of posting, else of signature. */
    public record Served(LocalDate on, ServiceWay way) {}

    /** Whether the letter is made and not recorded as served. */
    public boolean isUnserved() {
        return settled != null && served == null && erasedAt == null;
    }

    public boolean isOpen() {
        return settled == null;
    }
}

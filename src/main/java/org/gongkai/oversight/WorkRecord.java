package org.gongkai.oversight;

import java.time.LocalDate;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the year's work.
 *
 * @param attendance people who came (人次); null where nobody is counted
 */
public record WorkRecord(
        long id,
        AuthorityId authority,
        WorkKind kind,
        String title,
        LocalDate on,
        @Nullable String place,
        @Nullable Integer attendance,
        String note) {}

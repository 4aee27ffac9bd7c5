package org.gongkai.report.past;

import org.gongkai.report.check.Span;
import org.gongkai.report.sealed.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an earlier report's form.
 *
 * @param value what counts: as confirmed, and before that as read
 * @param read  what the reader found, as it is printed; null where it found nothing
 */
public record PastCell(CellValue value, @Nullable Read read) {
    static final PastCell UNREAD = new PastCell(CellValue.of(null, true), null);

    /** @param place in the report's words */
    public record Read(String printed, Span place) {}
}

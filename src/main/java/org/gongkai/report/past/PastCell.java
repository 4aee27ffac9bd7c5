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

    /**
     * What stands in the report.
     *
     * @param printed its characters: digits, a numeral, a dash, or the words that say that there was none
     * @param value   what they say
     * @param place   in the report's words
     */
    public record Read(String printed, CellValue value, Span place) {}

    /** Whether somebody confirmed something else than what was read. */
    public boolean isCorrected() {
        var before = read == null ? UNREAD.value() : read.value();
        var one = before.numberOrNull();
        var other = value.numberOrNull();
        return (one != null && other != null) ? one.compareTo(other) != 0 : !before.equals(value);
    }
}

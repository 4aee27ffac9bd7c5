package org.gongkai.report.check;

/**
 * A place in a report's text.
 *
 * @param start index of its first UTF-16 unit
 * @param end   index behind its last
 */
public record Span(int start, int end) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}

package org.gongkai.access;

/** The public body (行政机关) that a record belongs to; whatever one may see or do is bounded by it. */
public record AuthorityId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.gongkai.access;

/** An account of a member of staff. */
public record AccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

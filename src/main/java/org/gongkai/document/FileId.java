package org.gongkai.document;

/** A file that was kept. */
public record FileId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

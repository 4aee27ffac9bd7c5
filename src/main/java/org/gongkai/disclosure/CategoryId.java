package org.gongkai.disclosure;

/** An entry of a body's catalogue. */
public record CategoryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

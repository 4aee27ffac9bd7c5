package org.gongkai.disclosure;

/** An information item, whatever its version. */
public record ItemId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.gongkai.request;

/** A request in the books of a body; never seen outside, where the receipt code stands for it. */
public record CaseId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.gongkai.disclosure;

/** An information item, whatever its version. */
public record ItemId(long value) {
    /** As the gate, the search and the audit log name it: {@code item/17}. */
    public String subject() {
        return "item/" + value;
    }

    /** @throws IllegalArgumentException if what was released under this name is not this item's */
    void mustBe(String released) {
        if (!released.equals(subject())) {
            throw new IllegalArgumentException("%s was released, not %s".formatted(released, subject()));
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

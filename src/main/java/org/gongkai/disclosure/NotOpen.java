package org.gongkai.disclosure;

/** The step is not open for this item as it stands now; nothing was done. */
public final class NotOpen extends RuntimeException {
    private final transient Objection objection;

    NotOpen(ItemId item, Objection objection) {
        super("Item %s: %s; nothing was done.".formatted(item, objection.messageKey()));
        this.objection = objection;
    }

    public Objection objection() {
        return objection;
    }
}

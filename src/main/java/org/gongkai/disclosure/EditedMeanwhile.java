package org.gongkai.disclosure;

/** Somebody saved first; the page shows theirs beside what was typed. Nothing was saved. */
public final class EditedMeanwhile extends RuntimeException {
    EditedMeanwhile(ItemId item, int lock) {
        super("Item %s has changed since state %d was read; nothing was saved.".formatted(item, lock));
    }
}

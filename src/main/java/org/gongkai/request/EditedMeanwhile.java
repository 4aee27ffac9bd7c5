package org.gongkai.request;

/** Somebody recorded something first; the page shows it beside what was typed. */
public final class EditedMeanwhile extends RuntimeException {
    public EditedMeanwhile(CaseId id, int position) {
        super("Case %s already has an entry %d; nothing was saved.".formatted(id, position));
    }
}

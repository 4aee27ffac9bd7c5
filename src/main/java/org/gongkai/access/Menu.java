package org.gongkai.access;

import java.util.List;

/** A module's places in the staff navigation. */
public interface Menu {
    List<Entry> entries();

    /**
     * @param position smaller stands further left
     * @param textKey  message key of the words
     */
    record Entry(int position, String textKey, String href, Permission permission) {}
}

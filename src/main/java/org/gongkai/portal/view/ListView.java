package org.gongkai.portal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a column's list, newest first.
 *
 * @param number of the page, counted from the oldest; 0 for the column's first page, which holds the newest
 */
public record ListView(
        ColumnView column, int number, List<LineView> lines, @Nullable String newer, @Nullable String older, @Nullable String oldest) {
    public ListView {
        lines = List.copyOf(lines);
    }
}

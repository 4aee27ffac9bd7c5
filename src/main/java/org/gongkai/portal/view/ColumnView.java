package org.gongkai.portal.view;

import java.util.List;

/**
 * A column with its newest items.
 *
 * @param basis article that asks for it, as in 第二十条第七项; empty for a column of the body's own
 */
public record ColumnView(String name, String href, String basis, int count, List<LineView> newest) {
    public ColumnView {
        newest = List.copyOf(newest);
    }
}

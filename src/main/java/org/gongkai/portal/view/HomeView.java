package org.gongkai.portal.view;

import java.util.List;
import org.gongkai.page.Link;

/**
 * A body's first page.
 *
 * @param newest   of the statutory contents
 * @param bodies   those under it
 * @param officeHours and {@code phone} are empty where the body gave none
 */
public record HomeView(
        List<LineView> newest, List<ColumnView> statutory, List<ColumnView> own, List<Link> bodies, WaysView ways, String phone, String officeHours) {
    public HomeView {
        newest = List.copyOf(newest);
        statutory = List.copyOf(statutory);
        own = List.copyOf(own);
        bodies = List.copyOf(bodies);
    }
}

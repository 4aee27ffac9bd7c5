package org.gongkai.request.matter;

import java.util.List;
import org.gongkai.request.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What a case's page says of the cases that belong to it.
 *
 * @param sent what was sent, of a request that was split; null of any other
 */
public record MattersView(List<Link> links, @Nullable Matter sent, boolean maySplit, boolean mayMerge) {
    public record Link(String how, String number, String href) {}
}

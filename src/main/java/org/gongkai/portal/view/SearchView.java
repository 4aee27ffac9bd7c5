package org.gongkai.portal.view;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.search.Highlighted;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param body     slug of the body that is looked at, empty for all
 * @param narrowed whether the filters are in use and so stand open
 * @param searched whether there was something to look for
 * @param apply    where to ask for what was not found
 */
public record SearchView(
        String words,
        String body,
        boolean narrowed,
        boolean searched,
        long total,
        List<Found> found,
        List<Option> bodies,
        List<Option> columns,
        @Nullable String previous,
        @Nullable String next,
        String apply) {
    public SearchView {
        found = List.copyOf(found);
        bodies = List.copyOf(bodies);
        columns = List.copyOf(columns);
    }

    /** An item that was found; {@code number} is its document number, empty if it has none. */
    public record Found(Highlighted title, Highlighted excerpt, String href, String body, String day, String number) {}
}

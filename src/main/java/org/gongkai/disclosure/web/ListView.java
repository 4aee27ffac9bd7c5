package org.gongkai.disclosure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.ItemState;
import org.gongkai.page.Link;
import org.gongkai.page.Texts;

/**
 * What surrounds the list.
 *
 * @param counts in each state, the other filters applied
 * @param page   from 1 to {@code pages}
 * @param writes whether the reader may begin a new item
 */
public record ListView(ListQuery query, Map<ItemState, Integer> counts, int page, int pages, boolean writes) {
    public ListView {
        counts = Map.copyOf(counts);
    }

    /** The states that occur, each with its number. */
    public List<Link> states(Texts t) {
        return Arrays.stream(ItemState.values())
                .filter(state -> counts.getOrDefault(state, 0) > 0 || query.state().equals(state.code()))
                .map(state -> new Link(
                        t.get("disclosure.state." + state.code()) + " " + counts.getOrDefault(state, 0),
                        query.withState(state.code()),
                        query.state().equals(state.code())))
                .toList();
    }

    /** Whether anything is filtered out beside the state. */
    public boolean isFiltered() {
        return !query.category().isEmpty()
                || !query.attribute().isEmpty()
                || !query.year().isEmpty()
                || !query.text().isEmpty();
    }
}

package org.gongkai.request;

import java.util.List;

/**
 * A page of a list.
 *
 * @param count   of all that the filter finds, up to {@link CaseLists#COUNTED}
 * @param more    whether it finds more than are counted
 * @param earlier whether lines stand before this page
 * @param later   whether lines stand after it
 */
public record CaseList(List<CaseLine> lines, int count, boolean more, boolean earlier, boolean later) {

    /**
     * @param found one line more than the page has, where there is one: it tells that the list goes on
     * @param count one more than {@link CaseLists#COUNTED} where there are more
     */
    static CaseList of(List<CaseLine> found, Place from, int size, int count) {
        var goesOn = found.size() > size;
        var lines = !goesOn ? found : from instanceof Place.Before ? found.subList(1, size + 1) : found.subList(0, size);
        return new CaseList(
                List.copyOf(lines),
                Math.min(count, CaseLists.COUNTED),
                count > CaseLists.COUNTED,
                switch (from) {
                    case Place.Beginning() -> false;
                    case Place.After _ -> true;
                    case Place.Before _ -> goesOn;
                },
                from instanceof Place.Before || goesOn);
    }
}

package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.access.AuthorityId;

/** Items that were public before were taken in: these bodies' pages and lists are to be written as a whole. */
public record PastItemsTaken(List<AuthorityId> authorities) {
    public PastItemsTaken {
        authorities = List.copyOf(authorities);
    }
}

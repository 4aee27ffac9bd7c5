package org.gongkai.request.owndata;

import java.util.List;

/**
 * The list of demands.
 *
 * @param over    those that its reader may erase, since their archive term is over
 * @param handles whether its reader works on them
 */
public record DemandsView(List<Row> rows, List<Row> over, boolean handles) {

    /** @param state what became of it */
    public record Row(long id, String number, String channel, String received, String state, boolean open) {}
}

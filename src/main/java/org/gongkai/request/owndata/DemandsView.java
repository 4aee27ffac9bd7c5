package org.gongkai.request.owndata;

import java.util.List;

/**
 * The list of demands.
 *
 * @param handles whether its reader works on them
 */
public record DemandsView(List<Row> rows, boolean handles) {

    /**
     * @param state what became of it, or since when it waits
     * @param over  whether it may be erased by its reader
     */
    public record Row(long id, String number, String channel, String received, String state, boolean open, boolean over) {}
}

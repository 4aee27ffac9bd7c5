package org.gongkai.access.proof;

import java.util.List;

/**
 * The page that asks whoever sends without a script to press once more, with all that was typed in it.
 *
 * @param action  where the form goes, as before
 * @param fields  what was typed
 * @param waited  since when it waits
 * @param seconds still to wait; 0 if it only cannot be now
 * @param from    in China's time, when many were sent already; empty otherwise
 * @param sent    how many were taken from the address within the hour
 */
public record WaitView(String action, List<Field> fields, String waited, long seconds, String from, int sent) {
    public record Field(String name, String value) {}
}

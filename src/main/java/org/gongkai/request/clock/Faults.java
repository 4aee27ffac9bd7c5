package org.gongkai.request.clock;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.law.Fault;
import org.gongkai.request.law.Irregularity;

/** What was against the law and is recorded all the same, in the order in which it happened; at most once an event. */
final class Faults {
    private final List<Irregularity> found = new ArrayList<>(2);

    /** @param number of the event, from 1 */
    void add(int number, Fault fault) {
        found.add(new Irregularity(number, fault));
    }

    List<Irregularity> all() {
        return List.copyOf(found);
    }
}

package org.gongkai.disclosure;

import java.util.List;

/** What another module asks of an item before anybody reviews it, beside what every item must have. */
public interface ReviewCondition {
    /** @return nothing for an item that is none of the module's concern */
    List<NotReady.Obstacle> obstacles(Item item, ItemText text);
}

package org.gongkai.disclosure;

import java.util.List;

/** Something is missing, or must not go out; nothing was submitted. */
public final class NotReady extends RuntimeException {
    private final transient List<Obstacle> obstacles;

    NotReady(ItemId item, List<Obstacle> obstacles) {
        super("Item %s is not ready (%s); nothing was submitted.".formatted(item, obstacles));
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }

    /**
     * What stands in the way.
     *
     * @param field      of the form where it is mended
     * @param messageKey the reason in words
     */
    public record Obstacle(String field, String messageKey) {}
}

package org.gongkai.request.retention;

/** One of the cases must be kept; none was erased. */
public final class NotErasable extends RuntimeException {
    private final String number;
    private final Obstacle obstacle;

    NotErasable(String number, Obstacle obstacle) {
        super("Case %s is not erased: %s".formatted(number, obstacle));
        this.number = number;
        this.obstacle = obstacle;
    }

    /** Of the case. */
    public String number() {
        return number;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}

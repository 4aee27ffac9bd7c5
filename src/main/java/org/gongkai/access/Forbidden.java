package org.gongkai.access;

/** The caller's roles do not allow it, there or anywhere; nothing was done. */
public final class Forbidden extends RuntimeException {
    public Forbidden(Permission permission) {
        super("Not allowed: " + permission);
    }
}

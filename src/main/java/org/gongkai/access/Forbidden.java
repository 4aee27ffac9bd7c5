package org.gongkai.access;

import org.jspecify.annotations.Nullable;

/** The caller's roles do not allow it, there or anywhere; nothing was done. */
public final class Forbidden extends RuntimeException {
    public Forbidden(@Nullable Permission permission) {
        super("Not allowed: " + permission);
    }
}

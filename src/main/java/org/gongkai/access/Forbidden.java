package org.gongkai.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The caller's roles do not allow it, there or anywhere; nothing was done. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class Forbidden extends RuntimeException {
    public Forbidden(@Nullable Permission permission) {
        super("Not allowed: " + permission);
    }
}

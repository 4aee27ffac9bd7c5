package org.gongkai.disclosure;

/** The body's catalogue has an entry of that name or address already; nothing was changed. */
public final class NameTaken extends RuntimeException {
    NameTaken(String slug, String name) {
        super("The catalogue has %s (%s) already; nothing was changed.".formatted(slug, name));
    }
}

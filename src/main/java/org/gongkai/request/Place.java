package org.gongkai.request;

/**
 * Where in a list a page begins. A line is named and not counted to, so that the last of many pages costs what the first does and
 * no case is passed over when another comes before it.
 */
public sealed interface Place {
    record Beginning() implements Place {}

    /** The page that follows a line. */
    record After(CaseId line) implements Place {}

    /** The page that ends before a line. */
    record Before(CaseId line) implements Place {}
}

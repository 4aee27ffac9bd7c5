package org.gongkai.screening;

/**
 * A finding and the part it is in.
 *
 * @param part {@code title}, {@code body} or {@code file/3}
 */
public record Spot(String part, Finding finding) {}

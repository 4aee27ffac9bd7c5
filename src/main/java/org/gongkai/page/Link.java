package org.gongkai.page;

/** A place one may go to; {@code current} where one is. */
public record Link(String label, String href, boolean current) {}

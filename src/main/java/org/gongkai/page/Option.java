package org.gongkai.page;

/** A choice of a select or of radio buttons. */
public record Option(String value, String label) {}

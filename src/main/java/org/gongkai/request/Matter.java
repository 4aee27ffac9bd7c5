package org.gongkai.request;

/**
 * One thing that is asked for.
 *
 * @param subject     name of the information
 * @param description other features by which it can be found
 */
public record Matter(String subject, String description) {}

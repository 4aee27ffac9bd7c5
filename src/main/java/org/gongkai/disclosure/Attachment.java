package org.gongkai.disclosure;

/**
 * A file that belongs to one version of an item.
 *
 * @param file  its id among the files kept
 * @param title as the page shows it
 * @param name  as it was called when it was handed in
 */
public record Attachment(long file, String title, String name, String mediaType, long bytes) {}

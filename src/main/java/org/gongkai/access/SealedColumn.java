package org.gongkai.access;

/**
 * A column of sealed data.
 *
 * @param record SQL for the record that a row's data belongs to, as it was named when it was sealed
 */
public record SealedColumn(String table, String column, String record) {}

package org.gongkai.report;

/**
 * A number in a drafted text that comes from the records.
 *
 * @param source {@code figures/CODE}, with {@code #HEADING} behind it where it has several; {@code cells?cell=CELL}; or {@code form} for
 *               several cells together: the address of its records behind that of the year
 * @param start  of its characters in the text
 * @param end    behind the last
 */
public record SaidFigure(String source, int start, int end) {}

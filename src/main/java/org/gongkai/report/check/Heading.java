package org.gongkai.report.check;

/**
 * A heading.
 *
 * @param level  1 for 一、 · 2 for （一） · 0 for the title without a number
 * @param number as counted, from 1
 * @param title  without number
 * @param at     in the {@link Flow}
 */
record Heading(int level, int number, String title, Span at) {}

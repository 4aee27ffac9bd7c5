package org.gongkai.report.rollup;

import java.util.List;
import org.gongkai.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * One cell of several bodies over several years.
 *
 * @param years of the columns, the earliest first
 * @param bars  of the last year, in the order of the tree: nobody is ranked
 */
public record ComparisonView(String cell, String name, List<Option> cells, List<Integer> years, List<Row> rows, List<Bar> bars, int height, boolean fewCounts) {
    /** @param numbers one for each year */
    public record Row(String body, List<Shown> numbers) {}

    /**
     * A number of a year.
     *
     * @param text     empty where none was handed up, a dash where it does not apply
     * @param imported the imported report that it stands in; null for one that was handed up
     */
    public record Shown(String text, @Nullable String imported) {}

    /**
     * A bar of the chart, in its own units.
     *
     * @param y      of its upper edge
     * @param length 0 to {@value #LONGEST}
     */
    public record Bar(String body, String number, int y, int length) {
        public static final int LONGEST = 400;
        public static final int LINE = 28;
    }
}

package org.gongkai.report.checking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the table of a run is sorted, by the word in its address. */
public enum ReportOrder {
    /** What is wrong most comes first. */
    HARD(Comparator.comparingInt(CheckedReport::hard).thenComparingInt(CheckedReport::soft).reversed()),
    SOFT(Comparator.comparingInt(CheckedReport::soft).reversed()),
    NAME(Comparator.comparing(CheckedReport::name)),
    ORGANIZATION(Comparator.comparing(CheckedReport::organization)),
    YEAR(Comparator.comparing(CheckedReport::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))),
    FIGURES(Comparator.comparingInt(CheckedReport::figures));

    @SuppressWarnings("ImmutableEnumChecker") // a comparator without a state
    private final Comparator<CheckedReport> comparator;

    ReportOrder(Comparator<CheckedReport> comparator) {
        this.comparator = comparator;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What cannot be read at all comes before everything else, in the order of handing in. */
    Comparator<CheckedReport> comparator() {
        return Comparator.comparing(CheckedReport::isReadable).thenComparing(comparator).thenComparingInt(CheckedReport::number);
    }

    static ReportOrder of(@Nullable String word) {
        return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst().orElse(HARD);
    }
}

package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.gongkai.report.past.PastReport;

/**
 * What an imported report of the year before carries over, beside what the records of this installation carry in.
 *
 * @param out     by the column of the form; columns without a number are left out
 * @param records by the column: what the records say
 * @param counts  whether it stands in the form: the records know nothing of the year before
 */
public record CarriedIn(PastReport report, SequencedMap<String, BigDecimal> out, Map<String, BigDecimal> records, boolean counts) {
    private static final String TOTAL = "total";

    /** Whether the records speak and say something else. */
    public boolean differs() {
        return !counts && out.entrySet().stream().anyMatch(it -> it.getValue().compareTo(records.getOrDefault(it.getKey(), BigDecimal.ZERO)) != 0);
    }

    /** Of all applicants, as it is printed; where the report gives no total, its columns. */
    public String outWords() {
        return out.containsKey(TOTAL)
                ? FigureView.text(out.get(TOTAL))
                : out.values().stream().map(FigureView::text).collect(Collectors.joining("、"));
    }

    public String recordsWords() {
        return FigureView.text(records.getOrDefault(TOTAL, BigDecimal.ZERO));
    }
}

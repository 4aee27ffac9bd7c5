package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What must add up in the statistics table of 2014. */
final class StatisticsIdentities implements Rule {
    private record Sum(String total, List<String> parts) {}

    private static final List<Sum> SUMS = List.of(
            new Sum("3.1", List.of("3.1.1", "3.1.2", "3.1.3", "3.1.4")),
            new Sum("3.2", List.of("3.2.1", "3.2.2")),
            new Sum("3.3", List.of("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8")),
            new Sum("3.3.4", List.of("3.3.4.1", "3.3.4.2", "3.3.4.3", "3.3.4.4", "3.3.4.5", "3.3.4.6")),
            new Sum("4", List.of("4.1", "4.2", "4.3")),
            new Sum("5", List.of("5.1", "5.2", "5.3")),
            new Sum("8.3", List.of("8.3.1", "8.3.2")));
    private static final Map<String, String> PART_OF = Map.of("2.2.1.1", "2.2.1", "2.2.2.1", "2.2.2");
    // A document of an earlier year may be published, a request of an earlier year be closed this year.
    private static final Map<String, String> USUALLY_PART_OF = Map.of("1.1.1", "1.1", "3.2", "3.1");
    private static final List<String> CHANNELS = List.of("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5");

    @Override
    public List<Finding> check(ReportText report) {
        var cells = report.tables().statistics();
        var findings = new ArrayList<Finding>();
        for (var sum : SUMS) {
            if (cells.containsKey(sum.total()) && cells.keySet().containsAll(sum.parts())) {
                var total = Objects.requireNonNull(cells.get(sum.total()));
                Identities.mustEqual(Fault.STATISTICS_SUM, total, sum.parts().stream().map(cells::get).map(Objects::requireNonNull).toList(),
                        "“%s”各项".formatted(total.row()), findings);
            }
        }
        PART_OF.forEach((part, whole) -> notAbove(Fault.STATISTICS_SUM, cells, part, whole, findings));
        USUALLY_PART_OF.forEach((part, whole) -> notAbove(Fault.STATISTICS_DOUBTFUL, cells, part, whole, findings));
        channels(cells, findings);
        return findings;
    }

    private static void notAbove(Fault fault, Map<String, Cell> cells, String part, String whole, List<Finding> findings) {
        var less = cells.get(part);
        var more = cells.get(whole);
        if (less != null && more != null && less.number().compareTo(more.number()) > 0) {
            findings.add(Finding.of(fault, List.of(less.printed(), more.printed()), "“%s”%s，大于“%s”%s。",
                    less.row(), less.number().toPlainString(), more.row(), more.number().toPlainString()));
        }
    }

    /** One item on three channels counts once in 1.1 and once on each: the sum may be larger, never smaller. */
    private static void channels(Map<String, Cell> cells, List<Finding> findings) {
        var all = cells.get("1.1");
        if (all == null || !cells.keySet().containsAll(CHANNELS)) {
            return;
        }
        var sum = CHANNELS.stream().map(cells::get).map(Objects::requireNonNull).map(Cell::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(all.number()) < 0) {
            findings.add(Finding.of(Fault.STATISTICS_DOUBTFUL, List.of(all.printed()), "各渠道公开数相加为%s，少于主动公开政府信息数%s。",
                    sum.toPlainString(), all.number().toPlainString()));
        }
    }
}

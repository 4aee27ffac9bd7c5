package org.gongkai.report.check;

import java.util.List;
import java.util.stream.Collectors;

/** What a county says of a town's requests against what the town says. Soft: one of them may have counted on another day. */
final class ChildAndParent {
    private ChildAndParent() {}

    /** @return findings whose places are in {@code parent} */
    static List<Finding> check(ReportText parent, ReportText child) {
        var own = Quantity.REQUESTS.inTables(child.tables());
        var name = child.organization().shortName();
        if (own.isEmpty() || name.length() < 2) {
            return List.of();
        }
        return Breakdowns.of(parent).stream()
                .filter(breakdown -> Quantity.REQUESTS.inProse(parent).contains(breakdown.whole()))
                .flatMap(breakdown -> breakdown.parts().stream())
                .filter(part -> part.isExact() && part.label().contains(name))
                .filter(part -> own.stream().noneMatch(stated -> stated.value().compareTo(part.value()) == 0))
                .map(part -> Finding.of(Fault.CHILD_AGAINST_PARENT, List.of(parent.printed(part)), "这里%s为%s%s，%s的报告为%s。", name,
                        part.value().toPlainString(), part.unit(), child.organization().name(),
                        own.stream().map(stated -> stated.value().toPlainString()).distinct().collect(Collectors.joining("，含结转为"))))
                .toList();
    }
}

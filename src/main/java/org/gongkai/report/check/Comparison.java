package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports that were given together: those of one body and successive years are checked against each other. */
public final class Comparison {
    private static final String RANK = "人民政府";

    private Comparison() {}

    /** @return the same examinations in the same order, with what the comparison found */
    public static List<Examination> of(List<Examination> examinations) {
        var compared = new ArrayList<Examination>();
        for (var examination : examinations) {
            var report = examination.report();
            var lastYear = examinations.stream().map(Examination::report).filter(before -> precedes(before, report)).toList();
            var found = (lastYear.size() == 1 ? lastYear : List.<ReportText>of()).stream() // several: towns of one name, who knows which
                    .flatMap(before -> SuccessionRule.ALL.stream().flatMap(rule -> rule.check(before, report).stream()));
            var children = examinations.stream().map(Examination::report).filter(child -> isAbove(report, child))
                    .flatMap(child -> ChildAndParent.check(report, child).stream());
            compared.add(examination.with(Stream.concat(found, children).toList()));
        }
        return List.copyOf(compared);
    }

    private static boolean isAbove(ReportText parent, ReportText child) {
        return parent.year().isPresent() && parent.year().equals(child.year()) && parent.organization().level().isAbove(child.organization().level());
    }

    private static boolean precedes(ReportText before, ReportText after) {
        return before.year().isPresent() && after.year().isPresent() && before.year().getAsInt() + 1 == after.year().getAsInt()
                && isSameBody(before.organization().name(), after.organization().name());
    }

    /** 西安镇 and 海原县西安镇人民政府 are one. */
    static boolean isSameBody(String one, String other) {
        var a = withoutRank(one);
        var b = withoutRank(other);
        return !a.isEmpty() && !b.isEmpty() && (a.endsWith(b) || b.endsWith(a));
    }

    private static String withoutRank(String name) {
        return name.endsWith(RANK) ? name.substring(0, name.length() - RANK.length()) : name;
    }
}

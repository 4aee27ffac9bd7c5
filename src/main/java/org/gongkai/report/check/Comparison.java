package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports that were given together: those of one body and successive years are checked against each other. */
public final class Comparison {
    private Comparison() {}

    /** @return the same examinations in the same order, with what the comparison found */
    public static List<Examination> of(List<Examination> examinations) {
        var compared = new ArrayList<Examination>();
        for (var examination : examinations) {
            var report = examination.report();
            var lastYear = examinations.stream().map(Examination::report).filter(before -> precedes(before, report)).findFirst().stream()
                    .flatMap(before -> SuccessionRule.ALL.stream().flatMap(rule -> rule.check(before, report).stream()));
            var children = examinations.stream().map(Examination::report).filter(child -> isAbove(report, child))
                    .flatMap(child -> ChildAndParent.check(report, child).stream());
            compared.add(examination.with(Stream.concat(lastYear, children).toList()));
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
    private static boolean isSameBody(String one, String other) {
        var a = one.replaceFirst("人民政府$", "");
        var b = other.replaceFirst("人民政府$", "");
        return !a.isEmpty() && !b.isEmpty() && (a.endsWith(b) || b.endsWith(a));
    }
}

package org.gongkai.report.check;

import java.util.List;

/** Looks at a report beside the one that the same body gave for the year before. */
sealed interface SuccessionRule permits CarryOver, Growth, Repetition {
    List<SuccessionRule> ALL = List.of(new CarryOver(), new Growth(), new Repetition());

    /** @return findings whose places are in {@code after} */
    List<Finding> check(ReportText before, ReportText after);
}

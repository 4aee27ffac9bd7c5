package org.gongkai.request.law;

import java.time.LocalDate;
import java.util.List;

/**
 * What had to go to reconsideration before a court would hear it (复议前置), each rule from its first day. The day that the decision
 * bears says which holds; the next change of the law is one line more.
 */
public enum ReconsiderationFirst {
    /** 行政复议法 (1999): the applicant chose between reconsideration and a lawsuit. */
    NOTHING(LocalDate.MIN, "行政复议法（1999年）") {
        @Override
        boolean covers(List<Outcome> outcomes) {
            return false;
        }
    },
    /** Who was refused information under arts. 14 to 16 of the Ordinance. */
    REFUSALS(LocalDate.of(2024, 1, 1), "行政复议法（2023年修订）第二十三条第一款第四项") {
        @Override
        boolean covers(List<Outcome> outcomes) {
            return outcomes.getFirst().withholds();
        }
    },
    /** And who was refused a part of it. */
    PARTS_TOO(LocalDate.of(2026, 7, 1), "行政复议法实施条例（2026年修订）第三十一条") {
        @Override
        boolean covers(List<Outcome> outcomes) {
            return REFUSALS.covers(outcomes) || (outcomes.getFirst() == Outcome.PARTLY_DISCLOSED && cutWithholds(outcomes));
        }
    };

    private static final ReconsiderationFirst[] LATEST_FIRST = {PARTS_TOO, REFUSALS, NOTHING};

    private final LocalDate inForceFrom;
    private final String source;

    ReconsiderationFirst(LocalDate inForceFrom, String source) {
        this.inForceFrom = inForceFrom;
        this.source = source;
    }

    /** The rule for decisions that bear that day. */
    public static ReconsiderationFirst on(LocalDate decided) {
        for (var rule : LATEST_FIRST) {
            if (!decided.isBefore(rule.inForceFrom)) {
                return rule;
            }
        }
        throw new IllegalStateException("No rule for " + decided);
    }

    /** Whether a decision with these outcomes, one or more, must go there first. */
    abstract boolean covers(List<Outcome> outcomes);

    // Art. 37 cuts out what must not be disclosed: without rows that say otherwise, the cut rests on arts. 14 to 16.
    private static boolean cutWithholds(List<Outcome> outcomes) {
        return outcomes.size() == 1 || outcomes.stream().anyMatch(Outcome::withholds);
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** The law and its article. */
    public String source() {
        return source;
    }
}

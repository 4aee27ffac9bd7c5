package org.gongkai.report.check;

import java.util.List;

/** Looks for one kind of fault in one report. */
sealed interface Rule
        permits Announcements, FormOfTheYear, Identities, PartsAndTotals, Periods, ProseBalance, Residue, SameWords, Shares, StatisticsIdentities, TwoValues,
                Values, Wording, Years {
    /** All of them, in the order in which their findings are given. */
    List<Rule> ALL = List.of(new PartsAndTotals(), new ProseBalance(), new Identities(), new StatisticsIdentities(), new Shares(), new TwoValues(), new SameWords(),
            new Years(), new Periods(),
            new Values(), new Announcements(), new FormOfTheYear(), new Residue(), new Wording());

    List<Finding> check(ReportText report);
}

package org.gongkai.report.check;

import java.util.Locale;

/** What can be wrong with a report. */
public enum Kind {
    TOTAL_VS_PARTS,
    IDENTITY,
    SHARE,
    SAME_QUANTITY_TWO_VALUES,
    YEAR,
    PERIOD,
    VALUE,
    SECTION_COUNT,
    SECTION_MISSING,
    FORM,
    TEMPLATE_RESIDUE,
    CARRY_OVER,
    REPETITION,
    TYPO;

    /** As it stands in JSON and in the published rules: {@code total-vs-parts}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

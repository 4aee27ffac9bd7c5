package org.gongkai.report.check;

import static org.gongkai.report.check.Severity.HARD;
import static org.gongkai.report.check.Severity.SOFT;

import java.util.Locale;

/** The closed set of faults that are looked for; each is published with its formula and examples in docs/report-rules.zh-CN.md. */
public enum Fault {
    PARTS_DO_NOT_ADD_UP(Kind.TOTAL_VS_PARTS, HARD),
    PARTS_DOUBTFUL(Kind.TOTAL_VS_PARTS, SOFT),
    PROSE_BALANCE(Kind.TOTAL_VS_PARTS, HARD),

    ROW_TOTAL(Kind.IDENTITY, HARD),
    OUTCOMES_TOTAL(Kind.IDENTITY, HARD),
    REQUESTS_BALANCE(Kind.IDENTITY, HARD),
    REMEDIES_TOTAL(Kind.IDENTITY, HARD),
    STATISTICS_SUM(Kind.IDENTITY, HARD),
    STATISTICS_DOUBTFUL(Kind.IDENTITY, SOFT),

    SHARE_WRONG(Kind.SHARE, HARD),
    SHARE_ROUNDED(Kind.SHARE, SOFT),
    SHARES_NOT_100(Kind.SHARE, HARD),
    PART_ABOVE_WHOLE(Kind.SHARE, HARD),
    GROWTH_WRONG(Kind.SHARE, HARD),
    RATE_WRONG(Kind.SHARE, HARD),
    GROWTH_AGAINST_LAST_YEAR(Kind.SHARE, SOFT),

    PROSE_AGAINST_TABLE(Kind.SAME_QUANTITY_TWO_VALUES, HARD),
    PROSE_AGAINST_PROSE(Kind.SAME_QUANTITY_TWO_VALUES, HARD),
    CHILD_AGAINST_PARENT(Kind.SAME_QUANTITY_TWO_VALUES, SOFT),

    PLAN_FOR_A_PAST_YEAR(Kind.YEAR, HARD),
    FIGURES_OF_ANOTHER_YEAR(Kind.YEAR, HARD),
    OPENING_OF_ANOTHER_YEAR(Kind.YEAR, HARD),

    SPAN_IS_NOT_THE_YEAR(Kind.PERIOD, HARD),
    CUT_OFF_BEFORE_YEAR_END(Kind.PERIOD, HARD),
    ORDINANCE_IN_FORCE_SINCE(Kind.PERIOD, HARD),
    NO_DATE(Kind.PERIOD, HARD),

    RULES_WITHOUT_POWER(Kind.VALUE, HARD),
    NEGATIVE(Kind.VALUE, HARD),
    NOT_WHOLE(Kind.VALUE, HARD),
    ABOVE_HUNDRED_PERCENT(Kind.VALUE, HARD),
    NUMBER_LEFT_BLANK(Kind.VALUE, HARD),
    CELL_LEFT_BLANK(Kind.VALUE, SOFT),
    NO_SUCH_DAY(Kind.VALUE, HARD),
    DOCUMENTS_IMPOSSIBLE(Kind.VALUE, SOFT),

    PARTS_LISTED(Kind.SECTION_COUNT, HARD),
    PARTS_PRESENT(Kind.SECTION_COUNT, HARD),

    ANNOUNCED_PART_MISSING(Kind.SECTION_MISSING, HARD),
    STATUTORY_PART_MISSING(Kind.SECTION_MISSING, HARD),

    TABLES_MISSING(Kind.FORM, HARD),
    FORM_OF_OTHER_YEARS(Kind.FORM, HARD),
    SUPERSEDED_NOTICE(Kind.FORM, HARD),

    ANOTHER_TRADE(Kind.TEMPLATE_RESIDUE, HARD),
    ANOTHER_BODY(Kind.TEMPLATE_RESIDUE, HARD),
    PLACEHOLDER(Kind.TEMPLATE_RESIDUE, HARD),

    NOT_CARRIED_OVER(Kind.CARRY_OVER, HARD),
    DOCUMENTS_IN_FORCE(Kind.CARRY_OVER, SOFT),

    LAST_YEARS_TEXT(Kind.REPETITION, HARD),
    MUCH_OF_LAST_YEARS_TEXT(Kind.REPETITION, SOFT),

    WORD_TWICE(Kind.TYPO, SOFT),
    NAME_OF_THE_ORDINANCE(Kind.TYPO, SOFT);

    private final Kind kind;
    private final Severity severity;

    Fault(Kind kind, Severity severity) {
        this.kind = kind;
        this.severity = severity;
    }

    public Kind kind() {
        return kind;
    }

    public Severity severity() {
        return severity;
    }

    /** As the published rules name it: {@code parts-do-not-add-up}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

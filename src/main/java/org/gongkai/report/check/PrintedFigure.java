package org.gongkai.report.check;

import java.math.BigDecimal;

/**
 * A figure as the report gives it.
 *
 * @param label   the text's own words for what is counted; for a cell its row and column
 * @param value   万 and 亿 before a counted thing multiplied out; money in its printed unit; a percentage's number
 * @param unit    条, 件, 万元, %, …; empty where none is printed
 * @param printed where the number stands in the text; for a zero said in words, those words
 * @param at      where it stands in the {@link Flow}; -1, -1 for a cell of a table
 * @param about   whether 余, 多, 近 or 约 makes it approximate
 * @param origin  how it is given
 */
record PrintedFigure(String label, BigDecimal value, String unit, Span printed, Span at, boolean about, Origin origin) {
    enum Origin {
        NUMBER,
        /** 两次, 三处. */
        CHINESE_NUMERAL,
        /** 未收到申请. */
        ZERO_IN_WORDS,
        CELL
    }

    boolean isShare() {
        return unit.equals("%");
    }

    /** A number in a sentence, in digits or in Chinese. */
    boolean isCounted() {
        return origin == Origin.NUMBER || origin == Origin.CHINESE_NUMERAL;
    }

    /** Counted and meant exactly. */
    boolean isExact() {
        return isCounted() && !about;
    }
}

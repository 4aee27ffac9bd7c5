package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.calendar.DayKind;
import org.gongkai.request.law.Article;

/**
 * One calendar day of a case, counted or not, and why.
 *
 * @param count which working day of its period it is, from 1; of a day that is not counted, the last one that was
 * @param article bare number, see {@link Article}
 * @param provisional the year's holidays are not yet published
 */
public record ExplainedDay(LocalDate day, Why why, int count, String article, DayKind kind, boolean provisional) {
    /** Why a day counts or does not. */
    public enum Why {
        /** Not received before both sides have confirmed it. */
        UNCONFIRMED("尚未确认收到", "not yet confirmed", false),
        /** The first day of a period is not counted (Civil Code art. 201). */
        START("期间开始当日不计入", "a period begins; its first day is not counted", false),
        COUNTED("计入", "counted", true),
        /** A day off by the calendar. */
        DAY_OFF("休息日不计入", "not counted", false),
        AWAITING_CORRECTION("等待补正，停止计算", "stopped: a correction is awaited", false),
        AWAITING_FEE("等待缴费，停止计算", "stopped: the fee is awaited", false),
        ASKING_THIRD_PARTY("征求第三方意见，不计入", "stopped: a third party is asked", false),
        ASKING_OTHER_BODY("征求其他机关意见，不计入", "stopped: another body is asked", false),
        /** Counted after the deadline. */
        LATE("逾期", "late", true),
        /** Will count, as things stand. */
        AHEAD("剩余", "still to come", true);

        private final String chinese;
        private final String english;
        private final boolean counted;

        Why(String chinese, String english, boolean counted) {
            this.chinese = chinese;
            this.english = english;
            this.counted = counted;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }

        public boolean isCounted() {
            return counted;
        }
    }
}

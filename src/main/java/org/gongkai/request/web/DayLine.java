package org.gongkai.request.web;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;
import org.gongkai.request.ExplainedDay;

/**
 * A calendar day of a case as its table shows it.
 *
 * @param count which working day it is; empty where it is not counted
 * @param why counted or not, in words
 * @param notice the notice that makes it a holiday or a make-up day; that there is none yet; else empty
 * @param classes {@code used}, {@code paused}, {@code late}, {@code off} or empty
 */
public record DayLine(String iso, String day, String weekday, String count, String why, String article, String notice, String classes) {
    public static List<DayLine> of(List<ExplainedDay> days, WorkCalendar calendar, Texts t) {
        var telling = new Telling(t);
        return days.stream().map(day -> of(day, calendar, telling, t)).toList();
    }

    private static DayLine of(ExplainedDay day, WorkCalendar calendar, Telling telling, Texts t) {
        var why = t.either(day.why().chinese(), day.why().english());
        var kind = t.either(day.kind().chinese(), day.kind().english());
        return new DayLine(
                day.day().toString(),
                Days.day(t, day.day()),
                day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, t.isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE),
                day.why().isCounted() ? Integer.toString(day.count()) : "",
                t.get("request.days.why", kind, why),
                telling.article(day.article()),
                notice(day, calendar, t),
                classes(day.why()));
    }

    /** With words more in its last column. */
    DayLine noting(String words) {
        return new DayLine(iso, day, weekday, count, why, article, notice.isEmpty() ? words : notice + " · " + words, classes);
    }

    private static String notice(ExplainedDay day, WorkCalendar calendar, Texts t) {
        var notice = calendar.noticeOf(day.day().getYear());
        if (notice == null) {
            return t.get("request.days.no-notice");
        }
        return day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP ? notice.title() : "";
    }

    private static String classes(ExplainedDay.Why why) {
        return switch (why) {
            case COUNTED -> "used";
            case LATE -> "late";
            case AWAITING_CORRECTION, AWAITING_FEE, ASKING_THIRD_PARTY, ASKING_OTHER_BODY -> "paused";
            case UNCONFIRMED, START, DAY_OFF -> "off";
            case AHEAD -> "";
        };
    }
}

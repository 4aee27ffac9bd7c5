package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.calendar.HolidayNotice;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;

/**
 * A year in the list of notices.
 *
 * @param title of the notice, or that there is none yet: then the year is provisional
 */
public record NoticeYear(int year, String title, int workingDays, boolean provisional) {
    /** The latest first, and before it the next year, which has no notice yet. */
    static List<NoticeYear> of(WorkCalendar calendar, Texts t) {
        var years = calendar.notices().stream().mapToInt(HolidayNotice::year).summaryStatistics();
        return IntStream.rangeClosed(years.getMin(), years.getMax() + 1)
                .map(year -> years.getMax() + 1 + years.getMin() - year)
                .mapToObj(year -> of(year, calendar, t))
                .toList();
    }

    private static NoticeYear of(int year, WorkCalendar calendar, Texts t) {
        var notice = calendar.noticeOf(year);
        return new NoticeYear(
                year,
                notice == null ? t.get("request.calendar.none") : notice.title(),
                calendar.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
                notice == null);
    }
}

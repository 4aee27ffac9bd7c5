package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.HolidayNotice;
import org.gongkai.page.Texts;
import org.gongkai.request.CalendarChange.Moved;

/**
 * What a notice would do.
 *
 * @param text as it was pasted, to be confirmed
 */
public record NoticePreview(int year, String title, String text, String off, String work, List<Line> moved) {
    /** A case whose last day moves; its number, body and days, nothing of what was asked or who asks. */
    public record Line(String number, String body, String from, String to, String by) {}

    static NoticePreview of(HolidayNotice notice, String text, List<Moved> moved, Authorities authorities, Texts t) {
        return new NoticePreview(
                notice.year(),
                notice.title(),
                text,
                days(notice.off(), t),
                days(notice.work(), t),
                moved.stream().map(one -> line(one, authorities, t)).toList());
    }

    private static Line line(Moved moved, Authorities authorities, Texts t) {
        var body = authorities.byId(moved.file().authority());
        var days = moved.days();
        return new Line(
                moved.file().number(),
                t.either(body.name(), body.nameEn()),
                Days.day(t, moved.from()),
                Days.day(t, moved.to()),
                t.get(days < 0 ? "request.calendar.earlier" : "request.calendar.later", Math.abs(days)));
    }

    private static String days(Collection<LocalDate> days, Texts t) {
        return days.stream().sorted().map(day -> Days.day(t, day)).collect(Collectors.joining(t.isEnglish() ? ", " : "、"));
    }
}

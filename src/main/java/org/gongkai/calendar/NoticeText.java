package org.gongkai.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads a yearly notice as the State Council's office writes it (关于某年部分节假日安排的通知), or as the JSON of the program's own
 * notices. Where a weekday stands beside a day it must be right: so a notice of another year or a slip is found.
 */
public final class NoticeText {
    private static final Pattern TITLE = Pattern.compile("[^\\s。]{0,20}关于(\\d{4})年部分节假日安排的通知");
    private static final String DAY = "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(][^）)]*?周([一二三四五六日])[）)])?";
    private static final Pattern DAYS_OFF = Pattern.compile(DAY + "(?:至" + DAY + ")?放假");
    private static final Pattern SENTENCE_OF_WORK = Pattern.compile("[^。；\\n]*上班");
    private static final Pattern ONE_DAY = Pattern.compile(DAY);
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LONGEST_HOLIDAY = 15;

    private final String text;
    private final int year;
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();

    private NoticeText(String text, int year) {
        this.text = text;
        this.year = year;
    }

    /** @throws Unreadable where it is no notice; the message key says what is wrong */
    public static HolidayNotice read(String text) {
        if (text.stripLeading().startsWith("{")) {
            return json(text);
        }
        var title = TITLE.matcher(text);
        if (!title.find()) {
            throw new Unreadable("calendar.notice.no-title", "");
        }
        var notice = new NoticeText(text.replaceAll("[ \\t\\u3000]", ""), Integer.parseInt(title.group(1)));
        return notice.titled(title.group());
    }

    private static HolidayNotice json(String text) {
        try {
            var notice = HolidayNotices.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            if (notice.off().isEmpty() || notice.title().isBlank()) {
                throw new Unreadable("calendar.notice.no-days", "");
            }
            return notice;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("calendar.notice.no-json", String.valueOf(e.getMessage()));
        }
    }

    private HolidayNotice titled(String title) {
        DAYS_OFF.matcher(text).results().forEach(this::addHoliday);
        SENTENCE_OF_WORK.matcher(text).results().forEach(sentence -> {
            LocalDate before = null;
            var days = ONE_DAY.matcher(sentence.group().replaceAll(".*放假", ""));
            while (days.find()) {
                before = day(days.toMatchResult(), 0, before);
                work.add(before);
            }
        });
        if (off.isEmpty()) {
            throw new Unreadable("calendar.notice.no-days", "");
        }
        try {
            // A notice may name days of the year before or after; they are told with the notice of their own year.
            return new HolidayNotice(year, title, ofYear(off), ofYear(work));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("calendar.notice.contradicts", String.valueOf(e.getMessage()));
        }
    }

    private Set<LocalDate> ofYear(Set<LocalDate> days) {
        var own = new HashSet<>(days);
        own.removeIf(day -> day.getYear() != year);
        return own;
    }

    private void addHoliday(MatchResult found) {
        var first = day(found, 0, null);
        var last = found.group(7) == null ? first : day(found, 4, first);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY))) {
            throw new Unreadable("calendar.notice.no-period", found.group());
        }
        first.datesUntil(last.plusDays(1)).forEach(off::add);
    }

    /** @param before the day named just before, whose month holds where none is written */
    private LocalDate day(MatchResult found, int group, @Nullable LocalDate before) {
        var named = found.group(group + 1);
        var month = found.group(group + 2);
        if (month == null && before == null) {
            throw new Unreadable("calendar.notice.no-day", found.group());
        }
        try {
            var day = LocalDate.of(
                    named != null ? Integer.parseInt(named) : before == null ? year : before.getYear(),
                    month != null ? Integer.parseInt(month) : monthOf(before),
                    Integer.parseInt(found.group(group + 3)));
            var weekday = found.group(group + 4);
            if (weekday != null && day.getDayOfWeek() != DayOfWeek.of(WEEKDAYS.indexOf(weekday) + 1)) {
                throw new Unreadable("calendar.notice.wrong-weekday", found.group());
            }
            return day;
        } catch (DateTimeException e) {
            throw new Unreadable("calendar.notice.no-day", found.group());
        }
    }

    private static int monthOf(@Nullable LocalDate before) {
        return before == null ? 1 : before.getMonthValue();
    }

    /** What was pasted is no notice. */
    public static final class Unreadable extends RuntimeException {
        private final String messageKey;
        private final String where;

        Unreadable(String messageKey, String where) {
            super(messageKey + " " + where);
            this.messageKey = messageKey;
            this.where = where;
        }

        public String messageKey() {
            return messageKey;
        }

        /** The words that cannot be understood; empty where it is the whole. */
        public String where() {
            return where;
        }
    }
}

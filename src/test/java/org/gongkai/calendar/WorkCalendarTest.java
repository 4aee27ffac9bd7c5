package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.own();

    @ParameterizedTest(name = "received {0}")
    @CsvSource(delimiter = '|', textBlock = """
        2008-05-05 | 2008-05-14 | 2008-05-26 | 2008-06-02 | 2008-07-01
        2010-09-17 | 2010-09-28 | 2010-10-14 | 2010-10-21 | 2010-11-18
        2013-12-20 | 2013-12-31 | 2014-01-13 | 2014-01-20 | 2014-02-20
        2015-08-20 | 2015-08-31 | 2015-09-11 | 2015-09-18 | 2015-10-22
        2018-01-29 | 2018-02-07 | 2018-02-23 | 2018-03-01 | 2018-03-29
        2019-04-25 | 2019-05-07 | 2019-05-17 | 2019-05-24 | 2019-06-24
        2019-05-15 | 2019-05-24 | 2019-06-05 | 2019-06-13 | 2019-07-11
        2020-01-20 | 2020-02-06 | 2020-02-18 | 2020-02-25 | 2020-03-24
        2021-02-08 | 2021-02-23 | 2021-03-05 | 2021-03-12 | 2021-04-12
        2022-09-28 | 2022-10-12 | 2022-10-24 | 2022-10-31 | 2022-11-28
        2023-12-29 | 2024-01-10 | 2024-01-22 | 2024-01-29 | 2024-02-29
        2024-02-09 | 2024-02-26 | 2024-03-07 | 2024-03-14 | 2024-04-12
        2024-09-14 | 2024-09-26 | 2024-10-12 | 2024-10-18 | 2024-11-15
        2025-01-24 | 2025-02-10 | 2025-02-20 | 2025-02-27 | 2025-03-27
        2025-09-26 | 2025-10-13 | 2025-10-23 | 2025-10-30 | 2025-11-27
        2026-02-13 | 2026-03-02 | 2026-03-12 | 2026-03-19 | 2026-04-17
        2026-09-19 | 2026-09-29 | 2026-10-15 | 2026-10-22 | 2026-11-19
        2026-10-01 | 2026-10-15 | 2026-10-27 | 2026-11-03 | 2026-12-01
        """)
    void aPeriodEndsOnItsLastWorkingDay(
            LocalDate received, LocalDate after7, LocalDate after15, LocalDate after20, LocalDate after40) {
        assertThat(calendar.shift(received, 7)).isEqualTo(after7);
        assertThat(calendar.shift(received, 15)).isEqualTo(after15);
        assertThat(calendar.shift(received, 20)).isEqualTo(after20);
        assertThat(calendar.shift(received, 40)).isEqualTo(after40);
        assertThat(calendar.workingDays(received, after40)).isEqualTo(40);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({
        "2007,249", "2008,251", "2009,250", "2010,250", "2011,250", "2012,249", "2013,250", "2014,250", "2015,249", "2016,250",
        "2017,249", "2018,250", "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"
    })
    void aYearHasItsWorkingDays(int year, int workingDays) {
        assertThat(calendar.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2007-02-17, MAKE_UP", "2015-09-03, HOLIDAY", "2015-09-06, MAKE_UP", "2014-04-07, HOLIDAY", "2013-06-11, HOLIDAY",
        "2020-02-01, HOLIDAY", "2019-05-05, MAKE_UP", "2018-12-29, MAKE_UP", "2022-12-31, HOLIDAY", "2025-02-08, MAKE_UP",
        "2026-11-21, WEEKEND", "2026-11-20, ORDINARY"
    })
    void aDayIsWhatTheNoticeSays(LocalDate day, DayKind kind) {
        // 2022-12-31 is named by the notice for 2023 and filed under the year of its date.
        assertThat(calendar.kindOf(day)).isEqualTo(kind);
    }

    @Test
    void everyYearFrom2007To2026HasItsNotice() {
        assertThat(IntStream.rangeClosed(2007, 2026)).noneMatch(calendar::isProvisional);
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isProvisional(2006)).isTrue();
    }

    @Test
    void aYearWithoutNoticeHasWeekendsAndTheHolidaysByTheSun() {
        assertThat(List.of("2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03", "2027-01-02"))
                .noneMatch(day -> calendar.isWorkingDay(LocalDate.parse(day)));
        // Spring Festival 2027 begins on 6 February; holidays by the moon are not guessed.
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-02-08"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-10-04"))).isTrue();
    }

    @Test
    void onlyDaysThatWereCountedMakeAPeriodProvisional() {
        assertThat(calendar.isProvisional(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(calendar.isProvisional(LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-01"))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.parse("2027-01-05"), LocalDate.parse("2027-01-05"))).isFalse();
    }

    @Test
    void aLaterNoticeReplacesTheYear() {
        var day = LocalDate.parse("2027-02-08");
        var later = calendar.with(new HolidayNotice(2027, "2027", Set.of(day), Set.of(LocalDate.parse("2027-02-13"))));

        assertThat(later.isWorkingDay(day)).isFalse();
        assertThat(later.isWorkingDay(LocalDate.parse("2027-02-13"))).isTrue();
        assertThat(later.isProvisional(2027)).isFalse();
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void aNoticeThatContradictsItselfIsNoNotice() {
        var monday = LocalDate.parse("2027-02-08");
        assertThatThrownBy(() -> new HolidayNotice(2027, "", Set.of(), Set.of(monday))).hasMessageContaining("no Saturday");
        assertThatThrownBy(() -> new HolidayNotice(2026, "", Set.of(monday), Set.of())).hasMessageContaining("no day of 2026");
        var saturday = LocalDate.parse("2027-02-13");
        assertThatThrownBy(() -> new HolidayNotice(2027, "", Set.of(saturday), Set.of(saturday)))
                .hasMessageContaining("both off and worked");
    }

    @Test
    void daysFarFromAnyNoticeAreCountedAllTheSame() {
        var received = LocalDate.parse("2099-12-28");
        assertThat(calendar.shift(received, 5)).isEqualTo(LocalDate.parse("2100-01-05"));
        assertThat(calendar.workingDays(received, LocalDate.parse("2100-01-05"))).isEqualTo(5);
        assertThat(calendar.shift(LocalDate.parse("1990-01-01"), 1)).isEqualTo(LocalDate.parse("1990-01-02"));
    }

    @Test
    void aLastDayOffMovesToTheNextWorkingDay() {
        assertThat(calendar.workingDayFrom(LocalDate.parse("2025-10-01"))).isEqualTo(LocalDate.parse("2025-10-09"));
        assertThat(calendar.workingDayFrom(LocalDate.parse("2025-10-11"))).isEqualTo(LocalDate.parse("2025-10-11"));
    }
}

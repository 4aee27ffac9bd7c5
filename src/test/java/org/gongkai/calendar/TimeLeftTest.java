package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.calendar.TimeLeft.Nearness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    /** 24 September 2026 is a Thursday; from the 25th (Mid-Autumn) to the 27th and from 1 to 7 October nobody works, on 20 September and 10 October everybody does. */
    @ParameterizedTest(name = "on {0}, due {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-09-24 | 2026-09-24 | TODAY   | 0
        2026-09-24 | 2026-09-28 | SOON    | 1
        2026-09-23 | 2026-10-08 | SOON    | 5
        2026-09-22 | 2026-10-08 | LATER   | 6
        2026-09-28 | 2026-09-24 | OVERDUE | 1
        2026-09-26 | 2026-09-24 | OVERDUE | 0
        2026-10-08 | 2026-09-24 | OVERDUE | 4
        """)
    void countsWhatAnOfficeHasOfItsTime(LocalDate today, LocalDate due, Nearness nearness, int workingDays) {
        assertThat(TimeLeft.until(due, today, WorkCalendar.own())).isEqualTo(new TimeLeft(nearness, workingDays));
    }
}

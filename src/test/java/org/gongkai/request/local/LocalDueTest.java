package org.gongkai.request.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseJson;
import org.gongkai.request.RequestCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county's rule of 15 working days beside the Ordinance's 20: read like a statute's example. */
class LocalDueTest {
    private static final Pattern EVENT = Pattern.compile("\\{[^}]*}");
    private static final LocalMeasure RULES = MeasureReader.read(OtherTownsRules.JSON);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        received at the counter on a Monday              | 2026-03-02 | | 2026-03-23 | 2026-03-30
        the days of 清明 stand off                       | 2026-03-20 | | 2026-04-13 | 2026-04-20
        a correction starts both anew                    | 2026-03-02 | {"type":"correction-noticed","on":"2026-03-03","due":"2026-03-20"} {"type":"corrected","on":"2026-03-09"} | 2026-03-30 | 2026-04-07
        asking a third party stands both still           | 2026-03-02 | {"type":"third-party-consulted","id":"t","on":"2026-03-03"} {"type":"third-party-replied","id":"t","on":"2026-03-06","consents":true} | 2026-03-26 | 2026-04-02
        an extension lengthens both                      | 2026-03-02 | {"type":"extended","on":"2026-03-05","working_days":5,"approved_by":"李"} | 2026-03-30 | 2026-04-07
        """)
    void theLocalLastDayGoesWithTheNational(String story, LocalDate received, String events, LocalDate local, LocalDate national) {
        var asOf = LocalDate.of(2026, 3, 10);
        var all = events(received, events);
        var standing = RequestCase.of(all, WorkCalendar.own(), received.isAfter(asOf) ? received : asOf);
        assertThat(standing.due()).isEqualTo(national);
        assertThat(due(all, received.isAfter(asOf) ? received : asOf, RULES)).isEqualTo(local);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a day that the body set (art. 35)     | {"type":"explanation-asked","on":"2026-03-03"} {"type":"explained","on":"2026-03-04","accepted":true} {"type":"delayed","on":"2026-03-05","until":"2026-05-08"}
        a correction is awaited (art. 30)     | {"type":"correction-noticed","on":"2026-03-03","due":"2026-03-20"}
        a closed case                         | {"type":"withdrawn","on":"2026-03-03"}
        a day that a court set (art. 51)      | {"type":"decided","on":"2026-03-03","outcomes":["3.1"]} {"type":"reopened","on":"2026-03-05","because":"判决","due":"2026-04-30"}
        """)
    void whereNoTermOfTheOrdinanceRunsNoneIsShortened(String story, String events) {
        assertThat(due(events(LocalDate.of(2026, 3, 2), events), LocalDate.of(2026, 3, 10), RULES)).isNull();
    }

    @Test
    void aMeasureWithoutATermSetsNoneAndOfTwoTheShorterCounts() {
        var all = events(LocalDate.of(2026, 3, 2), "");
        var none = new LocalMeasure("a", "甲", "甲", "甲", RULES.from(), null, RULES.bodies(), RULES.articles(), null, List.of());
        var ten = new LocalMeasure("b", "乙", "乙", "乙", RULES.from(), null, RULES.bodies(), RULES.articles(), new LocalMeasure.Term(10, "第八条"), List.of());

        assertThat(due(all, LocalDate.of(2026, 3, 10), none)).isNull();
        assertThat(due(all, LocalDate.of(2026, 3, 10), RULES, ten, none)).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(due(all, LocalDate.of(2026, 3, 10))).isNull();
    }

    @Test
    void itIsMissedTheDayAfter() {
        var due = new LocalDue(LocalDate.of(2026, 3, 23), RULES, new LocalMeasure.Term(15, "第八条"));
        assertThat(due.isMissedOn(LocalDate.of(2026, 3, 23))).isFalse();
        assertThat(due.isMissedOn(LocalDate.of(2026, 3, 24))).isTrue();
    }

    private static @Nullable LocalDate due(List<CaseEvent> events, LocalDate asOf, LocalMeasure... measures) {
        var calendar = WorkCalendar.own();
        return LocalDue.of(List.of(measures), events, RequestCase.of(events, calendar, asOf), RequestCase.explain(null, events, calendar, asOf))
                .map(LocalDue::day)
                .orElse(null);
    }

    private static List<CaseEvent> events(LocalDate received, @Nullable String events) {
        var all = new ArrayList<CaseEvent>();
        all.add(CaseJson.readEvent("{\"type\":\"received\",\"on\":\"%s\",\"channel\":\"counter\",\"applicant\":\"natural\"}".formatted(received)));
        if (events != null) {
            EVENT.matcher(events).results().map(found -> CaseJson.readEvent(found.group())).forEach(all::add);
        }
        return all;
    }
}

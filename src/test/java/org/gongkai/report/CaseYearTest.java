package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.LawsuitFiled;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ReconsiderationDecided;
import org.gongkai.request.CaseEvent.ReconsiderationFiled;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.law.RemedyResult;
import org.junit.jupiter.api.Test;

class CaseYearTest {
    @Test
    void aCaseCountsWhereItWasReceivedAndWhereItWasClosed() {
        var events = List.of(received("2019-12-20"), decided("2020-01-10", Outcome.PARTLY_DISCLOSED, Outcome.THIRD_PARTY_RIGHTS));
        var y2019 = year(2019, events);
        assertThat(y2019.lines("received")).hasSize(1);
        assertThat(y2019.lines("1/natural")).hasSize(1);
        assertThat(y2019.lines("4/total")).hasSize(1);
        assertThat(y2019.lines("3.7/total")).isEmpty();
        var y2020 = year(2020, events);
        assertThat(y2020.lines("received")).isEmpty();
        assertThat(y2020.lines("2/natural")).hasSize(1);
        assertThat(y2020.lines("3.2/natural")).hasSize(1);
        assertThat(y2020.lines("3.7/total")).hasSize(1);
        assertThat(y2020.lines("4/total")).isEmpty();
    }

    @Test
    void aCaseOfALaterYearIsNotThereYet() {
        assertThat(year(2018, List.of(received("2019-12-20"))).lines("received")).isEmpty();
    }

    @Test
    void whatBothSidesHaveNotConfirmedIsNoRequestYet() {
        var sent = new Received(LocalDate.parse("2019-12-20"), Channel.WEB, null, ApplicantKind.NATURAL);
        assertThat(year(2019, List.of(sent)).lines("received")).isEmpty();
    }

    @Test
    void anExtendedCaseIsClosedWithExtensionInTheFormOf2014() {
        var events = List.of(
                received("2017-03-01"), new Extended(LocalDate.parse("2017-03-20"), 15, "王主任"), decided("2017-04-05", Outcome.DISCLOSED));
        var y2017 = year(2017, events);
        assertThat(y2017.lines("closed/extended")).hasSize(1);
        assertThat(y2017.lines("closed/not-extended")).isEmpty();
        assertThat(y2017.lines("replied/disclosed")).hasSize(1);
    }

    @Test
    void aReconsiderationIsPendingUntilItIsDecided() {
        var events = List.of(
                received("2019-10-08"),
                decided("2019-10-25", Outcome.STATE_SECRET),
                new ReconsiderationFiled(LocalDate.parse("2019-11-15"), "r1"),
                new ReconsiderationDecided(LocalDate.parse("2020-01-13"), "r1", RemedyResult.UPHELD),
                new LawsuitFiled(LocalDate.parse("2020-01-20"), "s1", true));
        assertThat(year(2019, events).lines("review.pending")).hasSize(1);
        assertThat(year(2019, events).lines("filed/review")).hasSize(1);
        assertThat(year(2020, events).lines("review.upheld")).hasSize(1);
        assertThat(year(2020, events).lines("suit.afterReview.pending")).hasSize(1);
        assertThat(year(2020, events).lines("suit.direct.total")).isEmpty();
    }

    @Test
    void onADayOfTheYearWhatCameLaterHasNotHappenedYet() {
        var events = List.of(received("2019-03-04"), decided("2019-07-25", Outcome.DISCLOSED), new ReconsiderationFiled(LocalDate.parse("2019-09-02"), "r1"));
        var inSummer = year(2019, LocalDate.parse("2019-03-20"), events);
        assertThat(inSummer.lines("received")).hasSize(1);
        assertThat(inSummer.lines("4/total")).extracting(Line::day).containsExactly(LocalDate.parse("2019-03-20"));
        assertThat(inSummer.lines("3.1/total")).isEmpty();
        assertThat(inSummer.lines("closed")).isEmpty();
        assertThat(inSummer.lines("filed/review")).isEmpty();
        assertThat(year(2019, events).lines("3.1/total")).hasSize(1);
        assertThat(year(2019, LocalDate.parse("2019-03-03"), events).lines("received")).isEmpty();
    }

    private static CaseYear year(int year, List<? extends CaseEvent> events) {
        return year(year, LocalDate.of(year, 12, 31), events);
    }

    private static CaseYear year(int year, LocalDate asOf, List<? extends CaseEvent> events) {
        var one = new CaseYear.Case(1, "2019-0001", Channel.COUNTER, ApplicantKind.NATURAL, List.copyOf(events));
        return CaseYear.of(List.of(one), year, asOf, WorkCalendar.own(), Map.of());
    }

    private static Received received(String on) {
        return new Received(LocalDate.parse(on), Channel.COUNTER, null, ApplicantKind.NATURAL);
    }

    private static Decided decided(String on, Outcome... outcomes) {
        return new Decided(LocalDate.parse(on), List.of(outcomes), null, null, false);
    }
}

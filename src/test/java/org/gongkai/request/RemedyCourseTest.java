package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.Waiting;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent.LawsuitFiled;
import org.gongkai.request.CaseEvent.ReconsiderationDecided;
import org.gongkai.request.CaseEvent.ReconsiderationFiled;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.RemedyStaged;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.RemedyResult;
import org.gongkai.request.law.RemedyStage;
import org.gongkai.request.remedy.RemedyCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A remedy between its beginning and its end: what the body owes in it, until when. */
class RemedyCourseTest extends InTheTown {
    @Autowired
    private RequestsWaiting waiting;

    /** 行政复议法 arts. 48, 88; 行政诉讼法 art. 67; before them the laws of 1999 and 1989. */
    @ParameterizedTest
    @CsvSource({
        "reconsideration, 2023-12-29, 2024-01-08", // ten days, the last of them not a day off
        "reconsideration, 2024-01-02, 2024-01-16", // ten working days
        "reconsideration, 2026-09-28, 2026-10-16", // National Day does not count, a Saturday made up for does
        "lawsuit, 2015-04-20, 2015-04-30",
        "lawsuit, 2026-09-18, 2026-10-08", // the fifteenth day falls into National Day
        "appeal, 2026-09-18, ",
    })
    void theTermToAnswerIsThatOfTheLawInForce(String kind, LocalDate copy, LocalDate lastDay) {
        var filed = switch (kind) {
            case "reconsideration" -> new ReconsiderationFiled(copy, "r");
            case "lawsuit" -> new LawsuitFiled(copy, "r", false);
            default -> new CaseEvent.AppealFiled(copy, "r");
        };
        var course = new RemedyCourse(filed, List.of(new RemedyStaged(copy, "r", RemedyStage.COPY_RECEIVED)), null);
        assertThat(course.answerBy(WorkCalendar.own())).isEqualTo(Optional.ofNullable(lastDay));
    }

    @Test
    void theCopyStandsOnTheOfficersHomeUntilItIsAnswered() {
        var id = refused();
        record(id, new Happened(new ReconsiderationFiled(TODAY, "e3")), Map.of(), null);
        assertThat(answersOwed()).isEmpty();

        record(id, staged(RemedyStage.COPY_RECEIVED), Map.of("note", "复议机关送来副本"), null);
        assertThat(answersOwed()).singleElement().satisfies(task -> {
            assertThat(task.due()).isEqualTo(LocalDate.of(2026, 12, 7));
            assertThat(task.href()).isEqualTo("/staff/requests/" + id);
        });

        record(id, staged(RemedyStage.ANSWERED), Map.of(), null);
        assertThat(answersOwed()).isEmpty();
        assertThat(read(id).entries().getLast().what()).isEqualTo(staged(RemedyStage.ANSWERED));
    }

    @Test
    void whatCannotComeIsRefused() {
        var id = refused();
        assertThatThrownBy(() -> record(id, staged(RemedyStage.COPY_RECEIVED), Map.of(), null)).isInstanceOf(StepRefused.class);
        record(id, new Happened(new ReconsiderationFiled(TODAY, "e3")), Map.of(), null);

        assertThatThrownBy(() -> record(id, staged(RemedyStage.ANSWERED), Map.of(), null)).as("without the copy").isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> record(id, staged(RemedyStage.APPEALED), Map.of(), null)).as("no lawsuit").isInstanceOf(StepRefused.class);
        record(id, staged(RemedyStage.HEARD), Map.of(), null);
        record(id, staged(RemedyStage.HEARD), Map.of(), null);
        record(id, staged(RemedyStage.COPY_RECEIVED), Map.of(), null);
        assertThatThrownBy(() -> record(id, staged(RemedyStage.COPY_RECEIVED), Map.of(), null)).as("twice").isInstanceOf(StepRefused.class);

        record(id, new Happened(new ReconsiderationDecided(TODAY, "e3", RemedyResult.UPHELD)), Map.of(), null);
        assertThatThrownBy(() -> record(id, staged(RemedyStage.ANSWERED), Map.of(), null)).as("ended").isInstanceOf(StepRefused.class);
        assertThat(RemedyCourse.of(read(id))).singleElement().satisfies(course -> {
            assertThat(course.isOpen()).isFalse();
            assertThat(course.stages()).extracting(RemedyStaged::stage).containsExactly(RemedyStage.HEARD, RemedyStage.HEARD, RemedyStage.COPY_RECEIVED);
        });
    }

    private List<Waiting.Task> answersOwed() {
        return waiting.tasks(officer()).stream().filter(task -> task.textKey().equals("request.waiting.answer-remedy")).toList();
    }

    private static RemedyStaged staged(RemedyStage stage) {
        return new RemedyStaged(TODAY, "e3", stage);
    }

    private CaseId refused() {
        var id = registered();
        record(id, new Happened(DecisionKind.REFUSED.decided(TODAY, Ground.of("E15"))), Map.of("decision", "refused", "ground", "E15", "reasons", "第三方不同意"), LetterKind.L12);
        return id;
    }
}

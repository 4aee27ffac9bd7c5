package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.page.Texts;
import org.gongkai.request.remedy.RemedyCourse;

/**
 * A remedy on the case's page.
 *
 * @param filed    the day on which it was filed
 * @param stages   what happened since, in words
 * @param answerBy the body's last day to answer; empty where it owes none
 * @param result   how it ended; empty while it is open
 */
public record RemedyLine(String kind, String filed, List<String> stages, String answerBy, String result) {
    static RemedyLine of(RemedyCourse course, WorkCalendar calendar, Texts t) {
        var stages = new ArrayList<String>();
        course.stages().forEach(stage -> stages.add(t.get("request.stage." + stage.stage().word()) + " " + Days.day(t, stage.on())));
        var decided = course.decided();
        return new RemedyLine(
                t.get("request.remedy." + course.filed().kind().word()),
                Days.day(t, course.filed().on()),
                stages,
                course.owesAnswer() ? course.answerBy(calendar).map(day -> t.get("request.remedy.answer-by", Days.day(t, day))).orElse("") : "",
                decided == null ? "" : t.get("request.said.result." + decided.result().word()) + " " + Days.day(t, decided.on()));
    }
}

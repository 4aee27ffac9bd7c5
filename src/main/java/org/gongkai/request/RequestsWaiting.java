package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.gongkai.calendar.Calendars;
import org.gongkai.request.local.LocalDue;
import org.gongkai.request.local.LocalLaw;
import org.gongkai.request.remedy.RemedyCourse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open requests that wait for an officer, and proposals that wait for the office director. */
@Component
class RequestsWaiting implements Waiting {
    private static final int AT_MOST = 50;

    private final Requests requests;
    private final LocalLaw local;
    private final Calendars calendars;

    RequestsWaiting(Requests requests, LocalLaw local, Calendars calendars) {
        this.requests = requests;
        this.local = local;
        this.calendars = calendars;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        var tasks = new ArrayList<Task>();
        var handles = staff.may(Permission.HANDLE_REQUESTS);
        var consents = staff.may(Permission.CONSENT_TO_EXTENSION);
        if (!handles && !consents) {
            return tasks;
        }
        var whose = consents ? CaseFilter.Whose.ALL : CaseFilter.Whose.MINE_OR_NOBODYS;
        var open = new CaseFilter("", "open", "", CaseFilter.Order.DUE, whose);
        for (var line : requests.list(staff, open, new Place.Beginning(), AT_MOST).lines()) {
            if (handles && line.assignment().isOpenTo(staff) && !line.state().equals(CaseState.AWAITING_CORRECTION.word())) {
                var key = line.state().equals("awaiting-confirmation") ? "request.waiting.confirm" : "request.waiting.decide";
                tasks.add(new Task(key, words(line), address(line), firstLastDay(staff, line)));
            }
            if (consents && requests.find(staff, line.id()).flatMap(CaseFile::openProposal).isPresent()) {
                tasks.add(task("request.waiting.extension", line));
            }
        }
        if (handles) {
            requests.unserved(staff).stream().filter(line -> line.assignment().isOpenTo(staff)).forEach(line -> tasks.add(task("request.waiting.serve", line)));
        }
        if (handles) {
            for (var line : requests.owingAnswers(staff)) {
                requests.find(staff, line.id()).filter(file -> file.assignment().isOpenTo(staff)).ifPresent(file -> answersOwed(file, line, tasks));
            }
        }
        return tasks;
    }

    /** By a local measure, as long as that has not passed; else by the Ordinance. */
    private @Nullable LocalDate firstLastDay(Staff staff, CaseLine line) {
        if (line.due() == null || !local.setsTerms()) {
            return line.due();
        }
        var today = requests.today();
        return requests.find(staff, line.id())
                .flatMap(file -> local.due(file, requests.standing(file, today), today))
                .filter(due -> !due.isMissedOn(today))
                .map(LocalDue::day)
                .orElse(line.due());
    }

    private void answersOwed(CaseFile file, CaseLine line, List<Task> tasks) {
        RemedyCourse.of(file).stream()
                .filter(RemedyCourse::owesAnswer)
                .map(course -> new Task("request.waiting.answer-remedy", words(line), address(line), course.answerBy(calendars.now()).orElse(null)))
                .forEach(tasks::add);
    }

    private static Task task(String key, CaseLine line) {
        return new Task(key, words(line), address(line), line.due());
    }

    private static String words(CaseLine line) {
        return line.number() + " " + line.subject();
    }

    private static String address(CaseLine line) {
        return "/staff/requests/" + line.id();
    }
}

package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.calendar.Calendars;
import org.gongkai.page.Texts;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantDesk;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseState;
import org.gongkai.request.CountedRow;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.Entry;
import org.gongkai.request.OwnLetter;
import org.gongkai.request.RequestCase;
import org.gongkai.request.Requests;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.local.LocalLaw;
import org.gongkai.request.remedy.RemedyCourse;
import org.gongkai.request.web.CaseView.Fact;
import org.gongkai.request.web.CaseView.StepLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a case ready for its page. */
@Component
class CaseViews {
    /** Steps of the body's own that the page explains where they are not possible. */
    private static final List<String> EXPLAINED =
            List.of("correction-noticed", "third-party-consulted", "body-consulted", "extended", "explanation-asked", "fee-noticed");

    private final Requests requests;
    private final Calendars calendars;
    private final AccountNames names;
    private final ApplicantDesk desk;
    private final LocalLaw local;

    CaseViews(Requests requests, Calendars calendars, AccountNames names, ApplicantDesk desk, LocalLaw local) {
        this.requests = requests;
        this.calendars = calendars;
        this.names = names;
        this.desk = desk;
        this.local = local;
    }

    /** @param applicant who asks, where the officer asked to see it */
    CaseView of(CaseFile file, Staff staff, @Nullable Applicant applicant, Texts t) {
        var today = requests.today();
        var standing = requests.standing(file, today);
        var telling = new Telling(t);
        var cited = new Cited(telling, local.heldBy(file.authority(), today));
        var localDue = local.due(file, standing, today);
        var ruler = Ruler.of(file.events(), standing, today, calendars.now(), t);
        return new CaseView(
                file.id().value(),
                file.number(),
                file.asked().subject(),
                Urgency.of(standing.state().word(), standing.due(), today, calendars.now(), t),
                telling.state(standing),
                standing.receivedOn() == null
                        ? t.get("request.case.not-received")
                        : t.get("request.case.received", Days.day(t, standing.receivedOn())),
                facts(file, t),
                applicant == null ? null : facts(file, applicant, t),
                until(file, standing, telling, t),
                localDue.map(due -> LocalDueWords.of(due, today, t)).orElse(null),
                ruler,
                DayLine.of(RequestCase.explain(null, file.events(), calendars.now(), today), calendars.now(), t).stream()
                        .map(day -> localDue.filter(due -> day.iso().equals(due.day().toString())).map(due -> day.noting(LocalDueWords.onItsDay(due, t))).orElse(day))
                        .toList(),
                notes(file, standing, t),
                steps(file, standing, staff, cited, t),
                decisions(file, standing, staff, cited, t),
                blocked(file, standing, staff, cited, t),
                outcome(file, standing, t),
                RemedyCourse.of(file).stream().map(course -> RemedyLine.of(course, calendars.now(), t)).toList(),
                telling.timeline(file, standing, names.of(file.entries().stream().map(Entry::by).toList())),
                Stream.concat(
                                requests.letters(file).stream().flatMap(letter -> LetterLine.of(letter, file, requests).stream()),
                                desk.sentBy(file).stream().map(kept -> LetterLine.sentByApplicant(kept, t)))
                        .toList(),
                staff.may(Permission.HANDLE_REQUESTS, file.authority()),
                file.assignment().isOpenTo(staff));
    }

    private static List<Fact> facts(CaseFile file, Texts t) {
        var asked = file.asked();
        var facts = new ArrayList<Fact>();
        ApplicantFacts.add(facts, t.get("request.field.documentNumber"), asked.documentNumber());
        ApplicantFacts.add(facts, t.get("request.field.description"), asked.description());
        ApplicantFacts.add(facts, t.get("request.field.form"), t.get("request.form." + asked.form().code()));
        ApplicantFacts.add(facts, t.get("request.field.way"), t.get("request.way." + asked.way().code()));
        ApplicantFacts.add(facts, t.get("request.list.channel"), t.get("request.channel." + file.channel().word()));
        ApplicantFacts.add(facts, t.get("request.receipt.submitted"), Days.moment(t, file.submittedAt()));
        ApplicantFacts.add(facts, t.get("request.case.code"), file.code().grouped());
        return facts;
    }

    private static List<Fact> facts(CaseFile file, Applicant applicant, Texts t) {
        var facts = new ArrayList<Fact>();
        ApplicantFacts.add(facts, t.get("request.field.kind"), t.get("request.kind." + file.applicantKind().word()));
        facts.addAll(ApplicantFacts.of(applicant, t));
        return facts;
    }

    private static @Nullable String until(CaseFile file, RequestCase standing, Telling telling, Texts t) {
        var due = telling.due(file, standing);
        return due != null || standing.due() == null ? due : t.get("request.case.clock.until", Days.day(t, standing.due()));
    }

    private static List<String> notes(CaseFile file, RequestCase standing, Texts t) {
        var notes = new ArrayList<String>();
        file.openProposal().ifPresent(it -> notes.add(t.get("request.case.proposal", it.workingDays())));
        if (standing.correctionDue() != null || standing.feeDue() != null) {
            notes.add(new Telling(t).meaning(standing));
        }
        if (file.wantsPaper()) {
            notes.add(t.get("request.case.paper-asked"));
        }
        return notes;
    }

    private List<StepLine> steps(CaseFile file, RequestCase standing, Staff staff, Cited cited, Texts t) {
        if (file.isErased()) {
            return List.of();
        }
        var allowed = standing.allowed().stream().map(step -> step.type());
        var own = Stream.of(
                standing.state() == CaseState.AWAITING_CONFIRMATION ? "confirmed" : "",
                standing.step("extended").isPresent() && file.openProposal().isEmpty() ? "extension-proposed" : "",
                file.isUnserved() ? "served" : "",
                standing.step("fee-noticed").isPresent() ? "fee-waived" : "",
                RemedyCourse.of(file).stream().anyMatch(RemedyCourse::isOpen) ? "remedy-stage" : "");
        var letters = requests.letters(file);
        var written = Arrays.stream(OwnLetter.values()).filter(it -> !it.isPointless(file, standing, letters)).map(OwnLetter::word);
        return Stream.of(own, allowed, written)
                .flatMap(types -> types)
                .flatMap(type -> StepPage.of(type).stream())
                .filter(page -> staff.may(page.permission(), file.authority()))
                .map(page -> line(page, file, standing, cited, t))
                .toList();
    }

    private static StepLine line(StepPage page, CaseFile file, RequestCase standing, Cited cited, Texts t) {
        var step = standing.step(page == StepPage.EXTENSION_PROPOSED ? "extended" : page.type());
        var article = Telling.articleOf(page.type());
        return new StepLine(
                t.get("request.step." + page.type()),
                t.get("request.step." + page.type() + ".hint"),
                cited.article(article),
                until(step.map(it -> it.until()).orElse(null), t),
                "/staff/requests/" + file.id() + "/step/" + page.type());
    }

    private static String until(@Nullable LocalDate day, Texts t) {
        return day == null ? "" : t.get("request.case.next.until", Days.day(t, day));
    }

    private static List<StepLine> decisions(CaseFile file, RequestCase standing, Staff staff, Cited cited, Texts t) {
        var step = standing.step("decided");
        if (step.isEmpty() || !staff.may(Permission.HANDLE_REQUESTS, file.authority())) {
            return List.of();
        }
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.obstacle(file.events()).isEmpty())
                .map(kind -> new StepLine(
                        t.get("request.decision." + kind.code()),
                        t.get("request.decision." + kind.code() + ".hint"),
                        cited.article(kind.article().code()),
                        "",
                        "/staff/requests/" + file.id() + "/decision/" + kind.code()))
                .toList();
    }

    private List<StepLine> blocked(CaseFile file, RequestCase standing, Staff staff, Cited cited, Texts t) {
        if (standing.state().isClosed() || standing.receivedOn() == null || !staff.may(Permission.HANDLE_REQUESTS)) {
            return List.of();
        }
        var letters = requests.letters(file);
        var written = Arrays.stream(OwnLetter.values()).filter(it -> it.isPointless(file, standing, letters)).map(OwnLetter::word);
        return Stream.concat(EXPLAINED.stream().filter(type -> standing.step(type).isEmpty()), written)
                .map(type -> new StepLine(
                        t.get("request.step." + type),
                        t.get("request.blocked." + type),
                        cited.article(Telling.articleOf(type)),
                        "",
                        ""))
                .toList();
    }

    /** How it ended, and the one row in which it counts: after a new decision still that of its first closing. */
    private List<String> outcome(CaseFile file, RequestCase standing, Texts t) {
        return CountedRow.of(file.events(), standing, calendars.now(), requests.today()).stream()
                .map(row -> {
                    var labels = standing.outcomes().stream().map(Outcome::label).collect(Collectors.joining("，"));
                    var isFirst = standing.outcomes().isEmpty() || standing.outcomes().getFirst() == row;
                    return (labels.isEmpty() ? row.label() : labels) + " · " + t.get(isFirst ? "request.case.row" : "request.case.row.first", row.code());
                })
                .toList();
    }
}

package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.page.Texts;
import org.gongkai.request.ApplicantDesk;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseState;
import org.gongkai.request.Entry;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.OwnDataDemanded;
import org.gongkai.request.Recorded.PaperAsked;
import org.gongkai.request.RequestCase;
import org.gongkai.request.Requests;
import org.springframework.stereotype.Component;

/** Makes a case ready for the eyes of its applicant: nothing that is internal, nothing of third parties. */
@Component
class TrackedViews {
    private final Requests requests;
    private final ApplicantDesk desk;
    private final Authorities authorities;
    private final Calendars calendars;

    TrackedViews(Requests requests, ApplicantDesk desk, Authorities authorities, Calendars calendars) {
        this.requests = requests;
        this.desk = desk;
        this.authorities = authorities;
        this.calendars = calendars;
    }

    /** @param done message key of what was just taken; empty where nothing was */
    TrackedView of(CaseFile file, TrackForm form, String done, Texts t) {
        var telling = new Telling(t);
        var today = requests.today();
        var standing = requests.standing(file, today);
        var body = authorities.byId(file.authority());
        return new TrackedView(
                form.code(),
                form.contact(),
                file.number(),
                file.asked().subject(),
                t.either(body.name(), body.nameEn()),
                "/service/" + body.slug() + "/apply",
                done.isEmpty() ? "" : t.get(done),
                telling.state(standing),
                telling.meaning(standing),
                telling.due(file, standing),
                fee(file, standing, t),
                DayLine.of(RequestCase.explain(null, file.events(), calendars.now(), today), calendars.now(), t),
                desk.mayDo(file, new Happened(new Corrected(today, false))),
                standing.state() == CaseState.GIVEN_UP && standing.correctionDue() != null,
                desk.mayDo(file, new PaperAsked(today)),
                desk.mayDo(file, new Happened(new Withdrawn(today))),
                file.demand().map(Entry::words).map(it -> new TrackedView.Demand(it.getOrDefault(OwnDataDemanded.NUMBER, ""), it.getOrDefault(OwnDataDemanded.CODE, ""))).orElse(null),
                telling.publicTimeline(file, standing),
                letters(file),
                desk.sentBy(file).stream().map(kept -> kept.name()).toList(),
                body.contact().phone());
    }

    private static String fee(CaseFile file, RequestCase standing, Texts t) {
        var due = standing.feeDue();
        return due == null
                ? ""
                : file.events().stream()
                        .filter(FeeNoticed.class::isInstance)
                        .map(FeeNoticed.class::cast)
                        .reduce((_, later) -> later)
                        .map(notice -> t.get("request.track.fee", notice.amount().toPlainString(), Days.day(t, due)))
                        .orElse("");
    }

    /** Letters to the applicant, and what they enclose. */
    List<LetterLine> letters(CaseFile file) {
        var lines = new ArrayList<LetterLine>();
        for (var letter : requests.letters(file)) {
            if (letter.kind().isForApplicant()) {
                lines.addAll(LetterLine.of(letter, file, requests));
            }
        }
        return lines;
    }
}

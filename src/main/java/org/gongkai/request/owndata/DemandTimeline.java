package org.gongkai.request.owndata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Texts;
import org.gongkai.request.law.Citation;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.TimelineEvent;

/** What happened to a demand, as its page and its maker's tell it. */
final class DemandTimeline {
    private static final Citation ARTICLE = new Citation("41");

    private final Texts t;

    DemandTimeline(Texts t) {
        this.t = t;
    }

    List<TimelineEvent> of(Demand demand) {
        var events = new ArrayList<TimelineEvent>();
        events.add(event("request.own-data.event.received", demand.receivedOn(), t.get("request.channel." + demand.channel())));
        if (demand.from() != null) {
            events.add(event("request.own-data.event.taken-over", LocalDate.ofInstant(demand.submittedAt(), ZoneId.of("Asia/Shanghai")), demand.from().number()));
        }
        var settled = demand.settled();
        if (settled != null) {
            events.add(event("request.own-data.event.settled", settled.on(), result(settled)));
        }
        var served = demand.served();
        if (served != null) {
            events.add(event("request.own-data.event.served", served.on(), t.get("request.service." + served.way().word())));
        }
        return events;
    }

    /** What was decided, and the letter that told it. */
    String result(Demand.Settled settled) {
        return t.get("request.corrected." + settled.result().word()) + " · " + settled.letter();
    }

    private TimelineEvent event(String what, LocalDate on, String note) {
        return new TimelineEvent(t.get(what), Days.day(t, on), on.toString(), t.either(ARTICLE.chinese(), ARTICLE.english()), "", note, List.of());
    }
}

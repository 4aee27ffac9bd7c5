package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.request.CaseEvent.BodyConsulted;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.Recorded.CalendarChanged;
import org.gongkai.request.Recorded.Confirmed;
import org.gongkai.request.Recorded.Delivered;
import org.gongkai.request.Recorded.ExtensionProposed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Served;

/** Reads a book as the law counts it. */
final class History {
    private History() {}

    /** What happened, each with the days that became known later, in the order of the days: some things are recorded late. */
    static List<Line> lines(List<Entry> entries) {
        var lines = new ArrayList<Line>();
        for (var entry : entries) {
            if (entry.what() instanceof Happened(var event)) {
                lines.add(new Line(entry.position(), completed(event, entry.position(), entries)));
            }
        }
        lines.sort(Comparator.comparing(line -> line.event().on()));
        return lines;
    }

    static List<CaseEvent> events(List<Entry> entries) {
        return lines(entries).stream().map(Line::event).toList();
    }

    /** An event and the position of the entry that recorded it. */
    record Line(int position, CaseEvent event) {}

    private static CaseEvent completed(CaseEvent event, int position, List<Entry> entries) {
        for (var entry : entries) {
            event = switch (entry.what()) {
                case Confirmed(var on) -> event instanceof Received received ? confirmed(received, on) : event;
                case Delivered(var on, var of) -> of == position ? delivered(event, on) : event;
                case Served(var on, var of, var way) ->
                    of == position && event instanceof Decided decided ? served(decided, on, way) : event;
                case Happened _, ExtensionProposed _, CalendarChanged _, Recorded.Written _ -> event;
                case Recorded.FeeWaived _, Recorded.PaperAsked _, Recorded.Linked _, Recorded.RemedyStaged _, Recorded.MadePublic _, Recorded.OwnDataDemanded _ -> event;
            };
        }
        return event;
    }

    private static Received confirmed(Received event, LocalDate on) {
        return new Received(event.on(), event.channel(), on, event.applicant());
    }

    private static Decided served(Decided event, LocalDate on, ServiceWay way) {
        return new Decided(event.on(), event.outcomes(), on, way, event.alreadyPublic());
    }

    private static CaseEvent delivered(CaseEvent event, LocalDate on) {
        if (event instanceof ThirdPartyConsulted(var sent, var id, _)) {
            return new ThirdPartyConsulted(sent, id, on);
        }
        if (event instanceof BodyConsulted(var sent, var id, _)) {
            return new BodyConsulted(sent, id, on);
        }
        return event instanceof FeeNoticed(var sent, var amount, _) ? new FeeNoticed(sent, amount, on) : event;
    }
}

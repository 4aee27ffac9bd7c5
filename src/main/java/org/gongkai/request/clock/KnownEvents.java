package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.BodyConsulted;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What had happened by the end of a day. Later events have not happened, nor has a confirmation, delivery or service that an earlier
 * event already names.
 *
 * @param nextDay the first later day that the events name; null where none
 */
record KnownEvents(List<CaseEvent> events, @Nullable LocalDate nextDay) {
    /** @throws Refused where the events are not in order */
    static KnownEvents by(LocalDate day, List<CaseEvent> all) {
        var known = new ArrayList<CaseEvent>(all.size());
        LocalDate next = null;
        LocalDate before = null;
        for (var i = 0; i < all.size(); i++) {
            var event = all.get(i);
            if (before != null && event.on().isBefore(before)) {
                throw new Refused(
                        i + 1,
                        "事项早于前一事项（%s 早于 %s）。".formatted(event.on(), before),
                        "Events must be in order of 'on': %s is before %s.".formatted(event.on(), before));
            }
            before = event.on();
            if (event.on().isAfter(day)) {
                next = earlier(next, event.on());
            } else {
                var later = laterDayIn(event);
                if (later != null && later.isAfter(day)) {
                    next = earlier(next, later);
                    known.add(withoutLaterDay(event));
                } else {
                    known.add(event);
                }
            }
        }
        return new KnownEvents(known, next);
    }

    private static @Nullable LocalDate laterDayIn(CaseEvent event) {
        return switch (event) {
            case Received received -> received.confirmedOn();
            case CaseEvent.Consulted consulted -> consulted.deliveredOn();
            case FeeNoticed fee -> fee.deliveredOn();
            case Decided decided -> decided.servedOn();
            default -> null;
        };
    }

    private static CaseEvent withoutLaterDay(CaseEvent event) {
        return switch (event) {
            case Received(var on, var channel, _, var applicant) -> new Received(on, channel, null, applicant);
            case ThirdPartyConsulted(var on, var id, _) -> new ThirdPartyConsulted(on, id, null);
            case BodyConsulted(var on, var id, _) -> new BodyConsulted(on, id, null);
            case FeeNoticed(var on, var amount, _) -> new FeeNoticed(on, amount, null);
            case Decided(var on, var outcomes, _, var way, var isPublic) ->
                new Decided(on, outcomes, null, way, isPublic);
            default -> event;
        };
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}

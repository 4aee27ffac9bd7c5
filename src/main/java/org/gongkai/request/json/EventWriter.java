package org.gongkai.request.json;

import java.time.LocalDate;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.LawsuitFiled;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one event; {@link EventReader} reads the same event from it. */
public final class EventWriter {
    private EventWriter() {}

    public static ObjectNode write(CaseEvent event) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", event.type()).put("on", event.on().toString());
        switch (event) {
            case Received(_, var channel, var confirmedOn, var applicant) -> {
                json.put("channel", channel.word());
                putDay(json, "confirmed_on", confirmedOn);
                json.put("applicant", applicant.word());
            }
            case CorrectionNoticed(_, var due) -> json.put("due", due.toString());
            case Corrected(_, var excused) -> putTruth(json, "excused", excused);
            case Consulted consulted -> {
                json.put("id", consulted.id());
                putDay(json, "delivered_on", consulted.deliveredOn());
            }
            case Replied reply -> json.put("id", reply.id()).put("consents", reply.consents());
            case ExplanationAsked _, FeePaid _, Withdrawn _ -> {}
            case Explained(_, var accepted) -> json.put("accepted", accepted);
            case Delayed(_, var until) -> json.put("until", until.toString());
            case Extended(_, var days, var approvedBy) ->
                json.put("working_days", days).put("approved_by", approvedBy);
            case FeeNoticed(_, var amount, var deliveredOn) -> {
                json.put("amount", amount);
                putDay(json, "delivered_on", deliveredOn);
            }
            case Decided decided -> write(json, decided);
            case LawsuitFiled(_, var id, var after) -> putTruth(json.put("id", id), "after_reconsideration", after);
            case RemedyFiled filed -> json.put("id", filed.id());
            case RemedyDecided decided ->
                json.put("id", decided.id()).put("result", decided.result().word());
            case Reopened(_, var because, var due) -> putDay(json.put("because", because), "due", due);
        }
        return json;
    }

    private static void write(ObjectNode json, Decided decided) {
        var outcomes = json.putArray("outcomes");
        decided.outcomes().forEach(outcome -> outcomes.add(outcome.code()));
        putDay(json, "served_on", decided.servedOn());
        if (decided.way() != null) {
            json.put("way", decided.way().word());
        }
        putTruth(json, "already_public", decided.alreadyPublic());
    }

    private static void putDay(ObjectNode json, String field, @Nullable LocalDate day) {
        if (day != null) {
            json.put(field, day.toString());
        }
    }

    private static void putTruth(ObjectNode json, String field, boolean truth) {
        if (truth) {
            json.put(field, true);
        }
    }
}

package org.gongkai.request.json;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.AppealDecided;
import org.gongkai.request.CaseEvent.AppealFiled;
import org.gongkai.request.CaseEvent.BodyConsulted;
import org.gongkai.request.CaseEvent.BodyReplied;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.LawsuitDecided;
import org.gongkai.request.CaseEvent.LawsuitFiled;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ReconsiderationDecided;
import org.gongkai.request.CaseEvent.ReconsiderationFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.Refused;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.law.RemedyResult;
import tools.jackson.databind.JsonNode;

/** Reads one event. Fields that no event of its type has are ignored. */
public final class EventReader {
    private EventReader() {}

    /**
     * @param number the event's number, from 1; 0 where it stands alone
     * @throws Refused for an unknown type, a missing field or a value that it cannot have
     */
    public static CaseEvent read(int number, JsonNode json) {
        if (!json.isObject()) {
            throw new Refused(number, "事项不是 JSON 对象。", "An event must be a JSON object.");
        }
        var f = new EventFields(number, json);
        var type = f.text("type");
        var on = f.day("on");
        return switch (type) {
            case "received" ->
                new Received(
                        on,
                        f.word("channel", Channel::of),
                        f.dayOrNull("confirmed_on"),
                        f.word("applicant", ApplicantKind::of));
            case "correction-noticed" -> new CorrectionNoticed(on, f.day("due"));
            case "corrected" -> new Corrected(on, f.truthOrFalse("excused"));
            case "third-party-consulted" -> new ThirdPartyConsulted(on, f.text("id"), f.dayOrNull("delivered_on"));
            case "body-consulted" -> new BodyConsulted(on, f.text("id"), f.dayOrNull("delivered_on"));
            case "third-party-replied" -> new ThirdPartyReplied(on, f.text("id"), f.truth("consents"));
            case "body-replied" -> new BodyReplied(on, f.text("id"), f.truth("consents"));
            case "explanation-asked" -> new ExplanationAsked(on);
            case "explained" -> new Explained(on, f.truth("accepted"));
            case "delayed" -> new Delayed(on, f.day("until"));
            case "extended" -> new Extended(on, f.positive("working_days"), f.text("approved_by"));
            case "fee-noticed" -> new FeeNoticed(on, f.amount("amount"), f.dayOrNull("delivered_on"));
            case "fee-paid" -> new FeePaid(on);
            case "decided" ->
                new Decided(
                        on,
                        outcomes(f),
                        f.dayOrNull("served_on"),
                        f.wordOrNull("way", ServiceWay::of),
                        f.truthOrFalse("already_public"));
            case "withdrawn" -> new Withdrawn(on);
            case "reconsideration-filed" -> new ReconsiderationFiled(on, f.text("id"));
            case "reconsideration-decided" -> new ReconsiderationDecided(on, f.text("id"), result(f));
            case "lawsuit-filed" -> new LawsuitFiled(on, f.text("id"), f.truthOrFalse("after_reconsideration"));
            case "lawsuit-decided" -> new LawsuitDecided(on, f.text("id"), result(f));
            case "appeal-filed" -> new AppealFiled(on, f.text("id"));
            case "appeal-decided" -> new AppealDecided(on, f.text("id"), result(f));
            case "reopened" -> new Reopened(on, f.text("because"), f.dayOrNull("due"));
            default -> throw new Refused(number, "没有“%s”这种事项。".formatted(type), "Unknown type '%s'.".formatted(type));
        };
    }

    private static RemedyResult result(EventFields fields) {
        return fields.word("result", RemedyResult::of);
    }

    private static List<Outcome> outcomes(EventFields fields) {
        var list = fields.required("outcomes");
        if (!list.isArray()) {
            throw new Refused(fields.number(), "outcomes 应为列表。", "'outcomes' must be a list.");
        }
        var outcomes = new ArrayList<Outcome>(list.size());
        for (var code : list) {
            outcomes.add(fields.word("outcomes", code, Outcome::of));
        }
        Outcome.objectionTo(outcomes).ifPresent(why -> {
            throw new Refused(fields.number(), why);
        });
        return outcomes;
    }
}

package org.gongkai.request.json;

import java.util.ArrayList;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.ClockQuestion;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Edition;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"edition", "as_of", "events"}}. */
public final class QuestionReader {
    private QuestionReader() {}

    /** @throws Refused where a field is missing or cannot be what it says */
    public static ClockQuestion read(JsonNode json) {
        if (!json.isObject()) {
            throw new Refused(0, "案件不是 JSON 对象。", "A case must be a JSON object.");
        }
        var fields = new EventFields(0, json);
        var list = fields.required("events");
        if (!list.isArray()) {
            throw new Refused(0, "events 应为列表。", "'events' must be a list.");
        }
        var events = new ArrayList<CaseEvent>(list.size());
        for (var i = 0; i < list.size(); i++) {
            events.add(EventReader.read(i + 1, list.get(i)));
        }
        return new ClockQuestion(fields.wordOrNull("edition", Edition::of), fields.day("as_of"), events);
    }
}

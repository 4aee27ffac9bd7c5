package org.gongkai.request.json;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was computed of a case: every field is always there. */
public final class CaseWriter {
    private CaseWriter() {}

    public static ObjectNode write(RequestCase request) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("state", request.state().word());
        json.put("edition", request.edition().word());
        json.put("received_on", text(request.receivedOn()));
        json.put("due", text(request.due()));
        json.put("working_days_used", request.workingDaysUsed());
        json.put("working_days_left", request.workingDaysLeft());
        json.put("working_days_late", request.workingDaysLate());
        json.put("paused", request.paused());
        json.put("overdue", request.overdue());
        json.put("provisional", request.provisional());
        json.put("correction_due", text(request.correctionDue()));
        json.put("fee_due", text(request.feeDue()));
        var allowed = json.putArray("allowed");
        for (var step : request.allowed()) {
            allowed.addObject()
                    .put("type", step.type())
                    .put("article", step.article())
                    .put("until", text(step.until()));
        }
        var irregularities = json.putArray("irregularities");
        for (var irregularity : request.irregularities()) {
            irregularities
                    .addObject()
                    .put("event", irregularity.event())
                    .put("article", irregularity.article())
                    .put("message", irregularity.message());
        }
        put(json, "outcomes", request.outcomes().stream().map(Outcome::code).toList());
        var rows = json.putObject("form_rows");
        put(rows, "2021", request.formRows().of2021());
        put(rows, "2019", request.formRows().of2019());
        return json;
    }

    private static void put(ObjectNode json, String field, List<String> words) {
        var array = json.putArray(field);
        words.forEach(array::add);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

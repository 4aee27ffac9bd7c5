package org.gongkai.request;

import org.gongkai.request.json.CaseWriter;
import org.gongkai.request.json.EventReader;
import org.gongkai.request.json.EventWriter;
import org.gongkai.request.json.QuestionReader;
import tools.jackson.databind.json.JsonMapper;

/** A case's events and what is computed of them, as JSON text in the words of the clock's contract. */
public final class CaseJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CaseJson() {}

    /** One event, as it is stored. */
    public static String write(CaseEvent event) {
        return JSON.writeValueAsString(EventWriter.write(event));
    }

    /**
     * One event, as {@link #write(CaseEvent)} wrote it.
     *
     * @throws Refused where a field is missing or has a value that it cannot have
     * @throws tools.jackson.core.JacksonException where it is no JSON
     */
    public static CaseEvent readEvent(String json) {
        return EventReader.read(0, JSON.readTree(json));
    }

    /**
     * A case and the day asked for, as the command {@code clock} reads them.
     *
     * @throws Refused where a field is missing or has a value that it cannot have
     * @throws tools.jackson.core.JacksonException where it is no JSON
     */
    public static ClockQuestion readQuestion(String json) {
        return QuestionReader.read(JSON.readTree(json));
    }

    /** What was computed of a case. */
    public static String write(RequestCase request) {
        return JSON.writeValueAsString(CaseWriter.write(request));
    }
}

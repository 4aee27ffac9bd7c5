package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A case told in a line: {@code 03-03 received channel=web; 03-10 extended working_days=10}. Days without a year are of 2025; what an
 * event must have and the line does not say is filled in.
 */
record Story(@Nullable Edition edition, List<CaseEvent> events) {
    private static final Map<String, String> FILLED_IN = Map.ofEntries(
            Map.entry("received", "channel=counter applicant=natural"),
            Map.entry("third-party-consulted", "id=t1"),
            Map.entry("third-party-replied", "id=t1 consents=true"),
            Map.entry("body-consulted", "id=b1"),
            Map.entry("body-replied", "id=b1 consents=true"),
            Map.entry("explained", "accepted=true"),
            Map.entry("extended", "working_days=20 approved_by=Zhang"),
            Map.entry("fee-noticed", "amount=100"),
            Map.entry("decided", "outcomes=3.1"),
            Map.entry("reconsideration-filed", "id=r1"),
            Map.entry("reconsideration-decided", "id=r1 result=upheld"),
            Map.entry("lawsuit-filed", "id=l1"),
            Map.entry("lawsuit-decided", "id=l1 result=upheld"),
            Map.entry("appeal-filed", "id=a1"),
            Map.entry("appeal-decided", "id=a1 result=other"),
            Map.entry("reopened", "because=court"));

    private static final Set<String> BARE = Set.of("working_days", "amount", "consents", "accepted", "excused", "already_public", "after_reconsideration");

    static Story of(String line) {
        Edition edition = null;
        var events = new ArrayList<CaseEvent>();
        for (var part : line.split(";", -1)) {
            var words = part.strip().split("\\s+");
            if (words[0].equals("edition")) {
                edition = Edition.of(words[1]).orElseThrow();
            } else {
                events.add(CaseJson.readEvent(json(words)));
            }
        }
        return new Story(edition, events);
    }

    RequestCase on(LocalDate day) {
        return RequestCase.of(edition, events, WorkCalendar.own(), day);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text.length() == 5 ? "2025-" + text : text);
    }

    private static String json(String[] words) {
        var fields = new TreeMap<String, String>();
        put(fields, FILLED_IN.getOrDefault(words[1], "").split(" ", -1));
        put(fields, words);
        fields.put("on", '"' + day(words[0]).toString() + '"');
        fields.put("type", '"' + words[1] + '"');
        return fields.entrySet().stream()
                .map(f -> "\"" + f.getKey() + "\": " + f.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static void put(Map<String, String> fields, String[] words) {
        for (var word : words) {
            var equals = word.indexOf('=');
            if (equals > 0) {
                var name = word.substring(0, equals);
                var value = word.substring(equals + 1);
                fields.put(name, value(name, value));
            }
        }
    }

    private static String value(String name, String value) {
        if (BARE.contains(name)) {
            return value;
        }
        if (name.equals("outcomes")) {
            return List.of(value.split("\\+", -1)).stream().map(o -> '"' + o + '"').collect(Collectors.joining(",", "[", "]"));
        }
        return '"' + (value.matches("\\d\\d-\\d\\d") ? "2025-" + value : value) + '"';
    }
}

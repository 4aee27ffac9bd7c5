package org.gongkai.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.screening.FalseAlarm;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an item must have before anybody reviews it. */
@Component
public class Submission {
    private final Gate gate;
    private final Files files;
    private final ObjectProvider<ReviewCondition> conditions;
    private final Clock clock;

    Submission(Gate gate, Files files, ObjectProvider<ReviewCondition> conditions, Clock clock) {
        this.gate = gate;
        this.files = files;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** What stands in the way of the reviewers; empty when it can go. */
    public List<NotReady.Obstacle> obstacles(Item item, ItemText text) {
        var obstacles = new ArrayList<NotReady.Obstacle>();
        if (text.category() == null) {
            // Art. 12: what is published stands in the catalogue.
            obstacles.add(new NotReady.Obstacle("category", "disclosure.missing.category"));
        }
        if (text.body().isBlank() && text.files().isEmpty()) {
            obstacles.add(new NotReady.Obstacle("body", "disclosure.missing.body"));
        }
        if (text.kind() == ItemKind.INTERPRETATION && text.interprets() == null) {
            obstacles.add(new NotReady.Obstacle("interprets", "disclosure.missing.interprets"));
        }
        if (text.kind() == ItemKind.ANNUAL_REPORT && text.reportYear() == null) {
            obstacles.add(new NotReady.Obstacle("reportYear", "disclosure.missing.report-year"));
        }
        if (item.revision() != null && text.changeNote() == null) {
            obstacles.add(new NotReady.Obstacle("changeNote", "disclosure.missing.change-note"));
        }
        conditions.forEach(condition -> obstacles.addAll(condition.obstacles(item, text)));
        return obstacles;
    }

    /** What the screening found that holds it back; to be mended, or to be judged a false alarm. */
    List<NotReady.Obstacle> findingsThatHold(Item item, ItemText text) {
        return findings(item, text).stream()
                .filter(FoundPlace::holds)
                .map(found -> new NotReady.Obstacle(found.field(), "disclosure.missing.mended"))
                .toList();
    }

    /** What a person must look at before it leaves, each with the words around it. */
    public List<FoundPlace> findings(Item item, ItemText text) {
        var leaving = text.leaving(item.id(), item.authority());
        var falseAlarms = gate.falseAlarms(leaving).stream().collect(Collectors.toMap(FalseAlarm::spot, it -> it));
        return gate.examine(leaving).stream().map(spot -> place(spot, text, falseAlarms.get(spot.key()))).toList();
    }

    private FoundPlace place(Spot spot, ItemText text, @Nullable FalseAlarm falseAlarm) {
        var part = spot.part();
        if (part.startsWith("file/")) {
            var file = files.describe(new FileId(number(part))).orElseThrow();
            return FoundPlace.of(spot, "kept", file.name(), files.text(file).text(), falseAlarm);
        }
        var words = switch (part) {
            case "title" -> text.title();
            case "body" -> text.body();
            case ItemText.SUMMARY -> text.summary();
            case ItemText.DOCUMENT_NUMBER -> String.valueOf(text.documentNumber());
            case ItemText.SOURCE -> String.valueOf(text.source());
            case ItemText.CHANGE_NOTE -> String.valueOf(text.changeNote());
            default -> text.file(number(part)).title();
        };
        return FoundPlace.of(spot, part.startsWith("name/") ? "kept" : part, null, words, falseAlarm);
    }

    private static long number(String part) {
        return Long.parseLong(part.substring(part.indexOf('/') + 1));
    }

    /** What stands in the way of registering an item that is not published. */
    public List<NotReady.Obstacle> obstaclesToKeeping(Item item, ItemText text) {
        var obstacles = new ArrayList<NotReady.Obstacle>();
        if (item.attribute() == Attribute.EXEMPT && item.ground() == null) {
            obstacles.add(new NotReady.Obstacle("ground", "disclosure.missing.ground"));
        }
        // Art. 18: what is kept back is re-evaluated from time to time; the law leaves the time to the body.
        if (item.attribute() == Attribute.EXEMPT
                && (item.reevaluateOn() == null || !item.reevaluateOn().isAfter(LocalDate.now(clock)))) {
            obstacles.add(new NotReady.Obstacle("reevaluateOn", "disclosure.missing.reevaluate-on"));
        }
        if (text.formedOn().isAfter(LocalDate.now(clock))) {
            obstacles.add(new NotReady.Obstacle("formedOn", "disclosure.error.formed-on.future"));
        }
        return obstacles;
    }
}

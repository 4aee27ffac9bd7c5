package org.gongkai.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Screening;
import org.gongkai.screening.Spot;
import org.springframework.stereotype.Component;

/** What an item must have before anybody reviews it. */
@Component
public class Submission {
    private final Gate gate;
    private final Files files;
    private final Clock clock;

    Submission(Gate gate, Files files, Clock clock) {
        this.gate = gate;
        this.files = files;
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
        for (var finding : findings(item, text)) {
            if (finding.isHard()) {
                obstacles.add(new NotReady.Obstacle(finding.field(), "disclosure.missing.mended"));
            }
        }
        return obstacles;
    }

    /** What a person must look at before it leaves, each with the words around it. */
    public List<FoundPlace> findings(Item item, ItemText text) {
        var found = new ArrayList<>(
                gate.examine(text.leaving(item)).stream().map(spot -> place(spot, text)).toList());
        Screening.of(text.summary(), text.formedOn())
                .forEach(finding -> found.add(FoundPlace.of("summary", text.summary(), finding)));
        return List.copyOf(found);
    }

    private FoundPlace place(Spot spot, ItemText text) {
        return switch (spot.part()) {
            case "title" -> FoundPlace.of("title", text.title(), spot.finding());
            case "body" -> FoundPlace.of("body", text.body(), spot.finding());
            default -> {
                var id = new FileId(Long.parseLong(spot.part().substring("file/".length())));
                var file = files.describe(id).orElseThrow();
                yield FoundPlace.of("kept", files.text(file).text(), spot.finding()).in(file.name());
            }
        };
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

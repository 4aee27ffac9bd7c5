package org.gongkai.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an item must have before anybody reviews it. */
@Component
public class Submission {
    private final Clock clock;

    Submission(Clock clock) {
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
        return obstacles;
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

package org.gongkai.request.owndata;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Demands that nobody has settled yet, art. 41 sets no term; those whose letter is not recorded as served; and those whose archive term is over, for whoever may erase them. */
@Component
class DemandsWaiting implements Waiting {
    private final OwnData ownData;

    DemandsWaiting(OwnData ownData) {
        this.ownData = ownData;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        var tasks = new ArrayList<Task>();
        for (var demand : ownData.waiting(staff)) {
            var key = demand.isOpen() ? "request.own-data.waiting" : "request.own-data.waiting.serve";
            tasks.add(new Task(key, demand.number(), "/staff/own-data/" + demand.id(), null));
        }
        var over = ownData.over(staff);
        if (!over.isEmpty()) {
            tasks.add(new Task("request.own-data.waiting.erase", over.getFirst().number() + (over.size() == 1 ? "" : " (%d)".formatted(over.size())), "/staff/own-data", null));
        }
        return tasks;
    }
}

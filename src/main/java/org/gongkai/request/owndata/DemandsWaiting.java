package org.gongkai.request.owndata;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Demands that nobody has settled yet, art. 41 sets no term; and those whose archive term is over, for whoever may erase them. */
@Component
class DemandsWaiting implements Waiting {
    private final OwnData ownData;

    DemandsWaiting(OwnData ownData) {
        this.ownData = ownData;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        var tasks = new ArrayList<Task>();
        if (staff.may(Permission.HANDLE_REQUESTS)) {
            ownData.list(staff).stream().filter(Demand::isOpen).forEach(it -> tasks.add(new Task("request.own-data.waiting", it.number(), "/staff/own-data/" + it.id(), null)));
        }
        var over = ownData.over(staff);
        if (!over.isEmpty()) {
            tasks.add(new Task("request.own-data.waiting.erase", over.getFirst().number() + (over.size() == 1 ? "" : " (%d)".formatted(over.size())), "/staff/own-data", null));
        }
        return tasks;
    }
}

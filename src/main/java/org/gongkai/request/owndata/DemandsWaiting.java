package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Demands that nobody has settled yet; art. 41 sets no term. */
@Component
class DemandsWaiting implements Waiting {
    private final OwnData ownData;

    DemandsWaiting(OwnData ownData) {
        this.ownData = ownData;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        return staff.may(Permission.HANDLE_REQUESTS)
                ? ownData.list(staff).stream().filter(Demand::isOpen).map(it -> new Task("request.own-data.waiting", it.number(), "/staff/own-data/" + it.id(), null)).toList()
                : List.of();
    }
}

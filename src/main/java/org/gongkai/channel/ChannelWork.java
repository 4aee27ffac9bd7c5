package org.gongkai.channel;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Reading points in the staff's navigation, and open deliveries among what waits. */
@Component
class ChannelWork implements Menu, Waiting {
    private final Deliveries deliveries;

    ChannelWork(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(400, "channel.menu", "/staff/reading-points", Permission.READ_CHANNELS));
    }

    @Override
    public List<Task> tasks(Staff staff) {
        return deliveries.firstOpen(staff).stream()
                .map(first -> new Task("channel.waiting", first.title(), "/staff/deliveries", deliveries.due(first)))
                .toList();
    }
}

package org.gongkai.feedback;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Feedback in the staff's navigation and among what waits. */
@Component
class FeedbackWork implements Menu, Waiting {
    private final FeedbackDesk desk;

    FeedbackWork(FeedbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(300, "feedback.menu", "/staff/feedback", Permission.READ_FEEDBACK));
    }

    @Override
    public List<Task> tasks(Staff staff) {
        return desk.waiting(staff).stream()
                .map(it -> new Task("feedback.waiting." + it.kind().code(), it.title(), "/staff/feedback/" + it.id(), desk.due(it)))
                .toList();
    }
}

package org.gongkai.request.retention;

import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Tells whoever may erase that the archive term of cases is over; nothing is erased unless they do it. */
@Component
class ErasureWaiting implements Waiting {
    private final Erasure erasure;

    ErasureWaiting(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        if (!staff.may(Permission.ERASE_REQUESTS)) {
            return List.of();
        }
        var due = erasure.due(staff).stream().filter(it -> it.obstacle().isEmpty()).toList();
        return due.isEmpty()
                ? List.of()
                : List.of(new Task(
                        "request.waiting.erasure", due.getFirst().file().number() + (due.size() == 1 ? "" : " (%d)".formatted(due.size())), "/staff/requests/erasure", null));
    }
}

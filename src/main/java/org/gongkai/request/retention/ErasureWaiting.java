package org.gongkai.request.retention;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.springframework.stereotype.Component;

/** Tells whoever may erase that the archive term of cases is over; nothing is erased unless they do it. */
@Component
class ErasureWaiting implements Waiting {
    private static final String PAGE = "/staff/requests/erasure";

    private final Erasure erasure;

    ErasureWaiting(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        if (!staff.may(Permission.ERASE_REQUESTS)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        var due = erasure.due(staff).stream().filter(it -> it.obstacle().isEmpty()).toList();
        if (!due.isEmpty()) {
            tasks.add(new Task("request.waiting.erasure", due.getFirst().file().number() + (due.size() == 1 ? "" : " (%d)".formatted(due.size())), PAGE, null));
        }
        var mails = erasure.mailsDue(staff);
        if (mails > 0) {
            tasks.add(new Task("request.waiting.erasure-mails", String.valueOf(mails), PAGE + "#mails", null));
        }
        return tasks;
    }
}

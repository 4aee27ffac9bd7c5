package org.gongkai.mail.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.gongkai.mail.Inbox;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.mail.Outbox;
import org.springframework.stereotype.Component;

/** Mail in the staff's navigation; what lies unopened, did not arrive or could not be read among what waits. */
@Component
class MailMenu implements Menu, Waiting {
    private static final int NAMED = 5;

    private final Inbox inbox;
    private final Outbox outbox;

    MailMenu(Inbox inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(31, "mail.inbox", "/staff/inbox", Permission.HANDLE_REQUESTS),
                new Entry(905, "mail.mailbox", "/staff/mailbox", Permission.MANAGE_AUTHORITY),
                new Entry(906, "mail.sms", "/staff/sms", Permission.MANAGE_AUTHORITY));
    }

    @Override
    public List<Task> tasks(Staff staff) {
        var tasks = new ArrayList<Task>();
        if (!staff.may(Permission.HANDLE_REQUESTS)) {
            return tasks;
        }
        for (var mail : inbox.list(staff, State.UNOPENED, 1, NAMED)) {
            tasks.add(new Task("mail.waiting.unopened", mail.subject().isEmpty() ? mail.from() : mail.subject(), "/staff/inbox/" + mail.id(), null));
        }
        var failed = outbox.failed(staff, Duration.ofDays(30));
        if (failed > 0) {
            tasks.add(new Task("mail.waiting.failed", Integer.toString(failed), "/staff/outbox", null));
        }
        return tasks;
    }
}

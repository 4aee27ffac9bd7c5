package org.gongkai.mail;

import java.util.Map;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.request.SampleTown;

/** The sample town's mailbox on this machine, and who looks after it. */
final class MailTown {
    static final String ADDRESS = "xxgk@wanlong.example";

    private MailTown() {}

    static Staff administrator() {
        return new Staff(
                new AccountId(1), SampleTown.TOWN, "管理员", Set.of(Role.ADMINISTRATOR), Map.of(), Set.of(SampleTown.TOWN), Set.of(SampleTown.TOWN));
    }

    /** A mailbox whose servers stand on these ports; 0 for none. */
    static MailAccount account(int imap, int smtp) {
        return new MailAccount(
                SampleTown.TOWN,
                new MailAddress(ADDRESS),
                ADDRESS,
                "secret",
                imap == 0 ? null : new MailServer("127.0.0.1", imap, MailServer.Security.NONE),
                "INBOX",
                smtp == 0 ? null : new MailServer("127.0.0.1", smtp, MailServer.Security.NONE));
    }
}

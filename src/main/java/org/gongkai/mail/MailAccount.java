package org.gongkai.mail;

import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * A body's mailbox: one login for reading and for sending, as providers give it out.
 *
 * @param address  from which its mail comes
 * @param login    empty where the servers ask for none
 * @param password the provider's 授权码 mostly, not that of the person; empty where none is asked for
 * @param incoming null: nothing is read
 * @param folder   that is read
 * @param outgoing null: nothing is sent
 */
public record MailAccount(
        AuthorityId authority,
        MailAddress address,
        String login,
        String password,
        @Nullable MailServer incoming,
        String folder,
        @Nullable MailServer outgoing) {

    /** Without the password: it would stand in logs. */
    @Override
    public String toString() {
        return "MailAccount[%s]".formatted(authority);
    }
}

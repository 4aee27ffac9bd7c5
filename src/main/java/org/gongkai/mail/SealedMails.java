package org.gongkai.mail;

import java.util.List;
import org.gongkai.access.SealedColumn;
import org.gongkai.access.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of mailboxes and mails. */
@Component
class SealedMails implements SealedColumns {
    @Override
    public List<SealedColumn> columns() {
        return List.of(
                new SealedColumn("mail_account", "password", "'mail-account/' || authority_id"),
                new SealedColumn("sms_gateway", "secret", "'sms-gateway/' || authority_id"),
                new SealedColumn("outgoing_mail", "recipient", "'outgoing-mail/' || message_id"),
                new SealedColumn("outgoing_mail", "body", "'outgoing-mail/' || message_id"),
                new SealedColumn("incoming_mail", "raw", "'incoming-mail/' || authority_id || '/' || sha256 || '/' || message_key"),
                new SealedColumn("incoming_mail", "head", "'incoming-mail/' || authority_id || '/' || sha256 || '/' || message_key"));
    }
}

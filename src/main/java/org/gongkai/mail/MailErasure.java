package org.gongkai.mail;

import org.gongkai.access.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties what came and went by mail of a record that is erased; that something came and went, and when, stays. */
@Repository
public class MailErasure {
    private final JdbcClient jdbc;

    MailErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Within the caller's transaction: the message that the record was registered from with its acknowledgement, and all mails
     * about the record. Files that went with them are theirs no more.
     *
     * @param record as it was named when they were put or registered: {@code request/17}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AuthorityId authority, String record) {
        empty(authority, record);
        // A Message-ID may hold a name; its hash keeps the same message from being taken in again.
        jdbc.sql(
                        """
                        update incoming_mail
                        set raw = '', head = '', message_key = 'erased:' || encode(sha256(convert_to(message_key, 'UTF8')), 'hex')
                        where authority_id = :authority and became = :record and octet_length(raw) > 0
                        """)
                .param("authority", authority.value())
                .param("record", record)
                .update();
    }

    private void empty(AuthorityId authority, String record) {
        jdbc.sql(
                        """
                        with told as (
                            update outgoing_mail
                            set recipient = '', body = '', in_reply_to = null, state = case state when 'waiting' then 'given-up' else state end
                            where authority_id = :authority
                              and (about = :record
                                   or in_reply_to in (select message_key from incoming_mail where authority_id = :authority and became = :record))
                            returning id
                        )
                        delete from outgoing_mail_file where mail_id in (select id from told)
                        """)
                .param("authority", authority.value())
                .param("record", record)
                .update();
    }
}

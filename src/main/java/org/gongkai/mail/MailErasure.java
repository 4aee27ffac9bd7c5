package org.gongkai.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties what came and went by mail of a record that is erased, or of none; that something came and went, and when, stays. */
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
        var became = new Chosen("became = :record", Map.of("authority", authority.value(), "record", record));
        emptyTold("about = :record or ", became);
        emptyCame("", became);
    }

    /** How many messages of a body were set aside, came before a moment and are not erased. */
    @Transactional(readOnly = true)
    public int setAsideBefore(AuthorityId authority, Instant before) {
        var aside = Chosen.setAside(authority, before);
        return jdbc.sql("select count(*) from incoming_mail where authority_id = :authority and " + aside.which())
                .params(aside.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * Within the caller's transaction: messages that became no record and came before a moment, with what was answered to them. What
     * lies unopened is never among them.
     *
     * @return how many messages
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseSetAside(AuthorityId authority, Instant before) {
        var aside = Chosen.setAside(authority, before);
        emptyTold("", aside);
        return emptyCame("state = 'erased', ", aside);
    }

    /** A Message-ID may hold a name; its hash keeps the same message from being taken in again. */
    private int emptyCame(String also, Chosen chosen) {
        return jdbc.sql(
                        """
                        update incoming_mail
                        set %s raw = '', head = '', message_key = 'erased:' || encode(sha256(convert_to(message_key, 'UTF8')), 'hex')
                        where authority_id = :authority and %s and octet_length(raw) > 0
                        """.formatted(also, chosen.which()))
                .params(chosen.parameters())
                .update();
    }

    /** @param or mails that are meant besides the answers to the chosen ones, as a condition that ends with "or" */
    private void emptyTold(String or, Chosen chosen) {
        jdbc.sql(
                        """
                        with told as (
                            update outgoing_mail
                            set recipient = '', body = '', in_reply_to = null, state = case state when 'waiting' then 'given-up' else state end
                            where authority_id = :authority
                              and (%s in_reply_to in (select message_key from incoming_mail where authority_id = :authority and %s))
                            returning id
                        )
                        delete from outgoing_mail_file where mail_id in (select id from told)
                        """.formatted(or, chosen.which()))
                .params(chosen.parameters())
                .update();
    }

    /** Messages of a body, in SQL. */
    private record Chosen(String which, Map<String, ?> parameters) {
        static Chosen setAside(AuthorityId authority, Instant before) {
            return new Chosen(
                    "state = 'set-aside' and arrived_at < :before",
                    Map.of("authority", authority.value(), "before", before.atOffset(ZoneOffset.UTC)));
        }
    }
}

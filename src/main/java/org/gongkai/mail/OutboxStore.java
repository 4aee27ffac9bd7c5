package org.gongkai.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.PersonalData;
import org.gongkai.document.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox in SQL. */
@Repository
class OutboxStore {
    private final JdbcClient jdbc;
    private final PersonalData personal;

    OutboxStore(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    long add(AuthorityId from, String messageId, Mail mail, @Nullable String about, Instant now, Instant giveUpAt) {
        var message = new Message(Way.MAIL, mail.purpose(), mail.to().value(), mail.subject(), mail.text(), mail.inReplyTo());
        var id = add(from, messageId, message, about, now, giveUpAt);
        if (mail.enclosed() != null) {
            for (var file : mail.enclosed().files()) {
                jdbc.sql("insert into outgoing_mail_file (mail_id, file_id) values (:id, :file)")
                        .param("id", id)
                        .param("file", file.id().value())
                        .update();
            }
        }
        return id;
    }

    long add(AuthorityId from, String messageId, TextMessage text, @Nullable String about, Instant now, Instant giveUpAt) {
        var message = new Message(Way.SMS, text.purpose(), text.to().digits(), text.subject(), text.text(), null);
        return add(from, messageId, message, about, now, giveUpAt);
    }

    private record Message(Way way, Purpose purpose, String to, String subject, String text, @Nullable String inReplyTo) {}

    private long add(AuthorityId from, String messageId, Message message, @Nullable String about, Instant now, Instant giveUpAt) {
        return jdbc.sql(
                        """
                        insert into outgoing_mail (authority_id, way, message_id, purpose, about, recipient, subject, body, in_reply_to, state,
                               next_attempt, made_at, give_up_at)
                        values (:authority, :way, :messageId, :purpose, :about, :recipient, :subject, :body, :inReplyTo, 'waiting', :now, :now, :giveUpAt)
                        returning id
                        """)
                .param("authority", from.value())
                .param("way", message.way().code())
                .param("messageId", messageId)
                .param("purpose", message.purpose().code())
                .param("about", about)
                .param("recipient", personal.seal(sealOf(messageId), message.to()))
                .param("subject", message.subject())
                .param("body", personal.seal(sealOf(messageId), message.text()))
                .param("inReplyTo", message.inReplyTo())
                .param("now", at(now))
                .param("giveUpAt", at(giveUpAt))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    /**
     * Takes the next message that is due for oneself: until {@code until} nobody else takes it, and whoever is stopped before
     * a mail was sent leaves it to the next one. Messages of bodies without a server or gateway stay where they are.
     *
     * @param except whose server or gateway does not answer just now
     */
    Optional<Due> claim(Instant now, Instant until, Collection<Line> except) {
        return jdbc.sql(
                        """
                        update outgoing_mail set attempts = attempts + 1, next_attempt = :until, taken = true
                        where id = (select mail.id
                                    from outgoing_mail mail
                                    left join mail_account on mail_account.authority_id = mail.authority_id
                                    left join sms_gateway on sms_gateway.authority_id = mail.authority_id
                                    where state = 'waiting' and next_attempt <= :now
                                      and case way when 'mail' then outgoing_host else sms_gateway.address end is not null
                                      and way || ' ' || mail.authority_id <> all(:except)
                                    order by next_attempt, mail.id limit 1 for update of mail skip locked)
                        returning id, way, authority_id, message_id, purpose, recipient, subject, body, in_reply_to, attempts, made_at
                        """)
                .param("now", at(now))
                .param("until", at(until))
                .param("except", except.stream().map(it -> it.way().code() + " " + it.from()).toArray(String[]::new))
                .query((row, _) -> due(row))
                .optional();
    }

    void sent(long id, Instant now) {
        jdbc.sql("update outgoing_mail set state = 'sent', sent_at = :now, trouble = null, taken = false where id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    void failed(long id, MailTrouble trouble, Instant next) {
        jdbc.sql("update outgoing_mail set trouble = :trouble, next_attempt = :next, taken = false where id = :id and state = 'waiting'")
                .param("id", id)
                .param("trouble", trouble.code())
                .param("next", at(next))
                .update();
    }

    void giveUp(long id, MailTrouble trouble) {
        jdbc.sql("update outgoing_mail set state = 'given-up', trouble = :trouble, taken = false where id = :id and state = 'waiting'")
                .param("id", id)
                .param("trouble", trouble.code())
                .update();
    }

    /** Those that were tried long enough; a reminder of last month helps nobody. */
    int giveUpOld(Instant now) {
        return jdbc.sql("update outgoing_mail set state = 'given-up' where state = 'waiting' and give_up_at <= :now").param("now", at(now)).update();
    }

    /**
     * Text messages that a program was handing over when it was stopped. Nobody knows whether they went; a reader's program knows a mail
     * again by its Message-ID, a telephone would show the same message twice. Whoever handles the case may send it again.
     */
    int giveUpUncertain(Instant now) {
        return jdbc.sql(
                        """
                        update outgoing_mail set state = 'given-up', trouble = :trouble, taken = false
                        where way = 'sms' and state = 'waiting' and taken and next_attempt <= :now
                        """)
                .param("trouble", MailTrouble.UNCERTAIN.code())
                .param("now", at(now))
                .update();
    }

    /** Marks those of a body's mails that came back. */
    void bounced(AuthorityId authority, Collection<String> messageIds) {
        jdbc.sql(
                        """
                        update outgoing_mail set state = 'bounced', trouble = :trouble
                        where authority_id = :authority and message_id = any(:ids) and state = 'sent'
                        """)
                .param("trouble", MailTrouble.CAME_BACK.code())
                .param("authority", authority.value())
                .param("ids", messageIds.toArray(String[]::new))
                .update();
    }

    Optional<AuthorityId> wake(long id, Collection<AuthorityId> within, Instant now, Instant giveUpAt) {
        return jdbc.sql(
                        """
                        update outgoing_mail set state = 'waiting', attempts = 0, next_attempt = :now, give_up_at = :giveUpAt
                        where id = :id and authority_id = any(:within) and state in ('given-up', 'bounced') and octet_length(recipient) > 0
                        returning authority_id
                        """)
                .param("id", id)
                .param("within", ids(within))
                .param("now", at(now))
                .param("giveUpAt", at(giveUpAt))
                .query((row, _) -> new AuthorityId(row.getLong(1)))
                .optional();
    }

    List<OutgoingMail> list(Collection<AuthorityId> within, int limit) {
        return jdbc.sql(
                        """
                        select id, way, purpose, subject, state, attempts, trouble, made_at, sent_at from outgoing_mail
                        where authority_id = any(:within) order by id desc limit :limit
                        """)
                .param("within", ids(within))
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    int failed(Collection<AuthorityId> within, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from outgoing_mail
                        where authority_id = any(:within) and state in ('given-up', 'bounced') and made_at >= :since
                        """)
                .param("within", ids(within))
                .param("since", at(since))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** To whom a body has sent acknowledgements since then. */
    List<MailAddress> acknowledged(AuthorityId authority, Instant since) {
        return jdbc.sql(
                        """
                        select message_id, recipient from outgoing_mail
                        where authority_id = :authority and purpose = 'acknowledgement' and made_at >= :since and octet_length(recipient) > 0
                        """)
                .param("authority", authority.value())
                .param("since", at(since))
                .query((row, _) -> new MailAddress(personal.open(sealOf(row.getString("message_id")), row.getBytes("recipient"))))
                .list();
    }

    private Due due(ResultSet row) throws SQLException {
        var messageId = row.getString("message_id");
        return new Due(
                row.getLong("id"),
                new Line(Way.of(row.getString("way")), new AuthorityId(row.getLong("authority_id"))),
                messageId,
                Purpose.of(row.getString("purpose")),
                personal.open(sealOf(messageId), row.getBytes("recipient")),
                row.getString("subject"),
                personal.open(sealOf(messageId), row.getBytes("body")),
                row.getString("in_reply_to"),
                files(row.getLong("id")),
                row.getInt("attempts"),
                moment(row, "made_at"));
    }

    private List<FileId> files(long id) {
        return jdbc.sql("select file_id from outgoing_mail_file where mail_id = :id order by file_id")
                .param("id", id)
                .query((row, _) -> new FileId(row.getLong(1)))
                .list();
    }

    private static OutgoingMail line(ResultSet row) throws SQLException {
        var trouble = row.getString("trouble");
        return new OutgoingMail(
                row.getLong("id"),
                Way.of(row.getString("way")),
                Purpose.of(row.getString("purpose")),
                row.getString("subject"),
                OutgoingMail.State.of(row.getString("state")),
                row.getInt("attempts"),
                trouble == null ? null : MailTrouble.of(trouble),
                moment(row, "made_at"),
                row.getObject("sent_at") == null ? null : moment(row, "sent_at"));
    }

    private static String sealOf(String messageId) {
        return "outgoing-mail/" + messageId;
    }

    private static Long[] ids(Collection<AuthorityId> bodies) {
        return bodies.stream().map(AuthorityId::value).toArray(Long[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A body's server or gateway. */
    record Line(Way way, AuthorityId from) {}

    /**
     * A message to be sent now.
     *
     * @param to an address or a telephone's number
     */
    record Due(
            long id,
            Line line,
            String messageId,
            Purpose purpose,
            String to,
            String subject,
            String text,
            @Nullable String inReplyTo,
            List<FileId> files,
            int attempts,
            Instant madeAt) {}
}

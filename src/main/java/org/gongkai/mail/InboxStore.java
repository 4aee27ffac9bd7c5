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
import org.gongkai.mail.IncomingMail.Reason;
import org.gongkai.mail.IncomingMail.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox in SQL. */
@Repository
class InboxStore {
    private static final String COLUMNS =
            """
            select id, authority_id, message_key, sha256, head, attachments, whole, sorting, state, reason, became, arrived_at
            from incoming_mail
            """;

    /** Sender, name and subject of a message that was erased. */
    private static final String ERASED = "\n\n";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    InboxStore(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** The new message's id; empty if it is there already. */
    Optional<Long> add(AuthorityId authority, MessageKey key, Arrived arrived, ReceivedMail content, Instant now) {
        var reason = Reason.of(content.sorting());
        var place = arrived.place();
        return jdbc.sql(
                        """
                        insert into incoming_mail (authority_id, message_key, sha256, raw, head, attachments, bytes, whole, sorting, state, reason,
                               arrived_at, taken_at, uid_validity, uid, marked)
                        select :authority, :key, :sha256, :raw, :head, :attachments, :bytes, :whole, :sorting, :state, :reason,
                               :arrived, :now, :validity::bigint, :uid::bigint, :marked
                        where not exists (select from incoming_mail
                                          where authority_id = :authority and message_key = 'erased:' || encode(sha256(convert_to(:key, 'UTF8')), 'hex'))
                        on conflict (authority_id, message_key, sha256) do nothing returning id
                        """)
                .param("authority", authority.value())
                .param("key", key.id())
                .param("sha256", key.sha256())
                .param("raw", personal.seal(sealOf(authority, key.id(), key.sha256()), arrived.raw()))
                .param("head", personal.seal(
                        sealOf(authority, key.id(), key.sha256()),
                        String.join("\n", content.from(), content.fromName(), content.subject())))
                .param("attachments", content.attachments().size())
                .param("bytes", arrived.bytes())
                .param("whole", arrived.whole())
                .param("sorting", content.sorting().code())
                .param("state", (reason == null ? State.UNOPENED : State.SET_ASIDE).code())
                .param("reason", reason == null ? null : reason.code())
                .param("arrived", at(arrived.at()))
                .param("now", at(now))
                .param("validity", place == null ? null : place.validity())
                .param("uid", place == null ? null : place.uid())
                .param("marked", place == null)
                .query((row, _) -> Long.valueOf(row.getLong("id")))
                .optional();
    }

    Optional<IncomingMail> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> mail(row)).optional();
    }

    byte[] raw(long id) {
        return jdbc.sql("select authority_id, message_key, sha256, raw from incoming_mail where id = :id")
                .param("id", id)
                .query((row, _) -> personal.openBytes(sealOf(row), row.getBytes("raw")))
                .single();
    }

    List<IncomingMail> list(Collection<AuthorityId> within, State state, int limit, int offset) {
        var order = state == State.UNOPENED ? "order by id" : "order by id desc";
        return jdbc.sql(COLUMNS + "where authority_id = any(:within) and state = :state " + order + " limit :limit offset :offset")
                .param("within", ids(within))
                .param("state", state.code())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> mail(row))
                .list();
    }

    int count(Collection<AuthorityId> within, State state) {
        return jdbc.sql("select count(*) from incoming_mail where authority_id = any(:within) and state = :state")
                .param("within", ids(within))
                .param("state", state.code())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    Optional<Long> registeredAs(AuthorityId authority, String record) {
        return jdbc.sql("select id from incoming_mail where authority_id = :authority and became = :record and octet_length(raw) > 0")
                .param("authority", authority.value())
                .param("record", record)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .optional();
    }

    /** Whether it lies unopened; then nobody else handles it until the end of the transaction. */
    boolean lockUnopened(long id) {
        return jdbc.sql("select id from incoming_mail where id = :id and state = 'unopened' for update")
                .param("id", id)
                .query((row, _) -> row.getLong(1))
                .optional()
                .isPresent();
    }

    void handled(long id, State state, @Nullable Reason reason, @Nullable String became, String by) {
        jdbc.sql("update incoming_mail set state = :state, reason = :reason, became = :became, handled_by = :by where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("reason", reason == null ? null : reason.code())
                .param("became", became)
                .param("by", by)
                .update();
    }

    /** How far a mailbox was read; empty if it is no longer there. */
    Optional<Progress> progress(AuthorityId authority) {
        return jdbc.sql("select uid_validity, last_uid, since from mail_account where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> new Progress(
                        row.getObject("uid_validity", Long.class),
                        row.getLong("last_uid"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Under another numbering of the server's the numbers begin anew. */
    void isReadUpTo(AuthorityId authority, Arrived.Place place) {
        jdbc.sql(
                        """
                        update mail_account set uid_validity = :validity,
                               last_uid = case when uid_validity = :validity then greatest(last_uid, :uid) else :uid end
                        where authority_id = :authority and since = :since
                        """)
                .param("authority", authority.value())
                .param("since", at(place.since()))
                .param("validity", place.validity())
                .param("uid", place.uid())
                .update();
    }

    void wasRead(AuthorityId authority, Instant now) {
        jdbc.sql("update mail_account set read_at = :now, trouble = null where authority_id = :authority")
                .param("authority", authority.value())
                .param("now", at(now))
                .update();
    }

    void wasNotRead(AuthorityId authority, MailTrouble trouble) {
        jdbc.sql("update mail_account set trouble = :trouble where authority_id = :authority")
                .param("authority", authority.value())
                .param("trouble", trouble.code())
                .update();
    }

    /** Numbers of what is stored and not yet marked as read on the server. */
    List<Long> unmarked(AuthorityId authority, long validity) {
        return jdbc.sql("select uid from incoming_mail where authority_id = :authority and not marked and uid_validity = :validity order by uid limit 500")
                .param("authority", authority.value())
                .param("validity", validity)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .list();
    }

    void marked(AuthorityId authority, long validity, Collection<Long> uids) {
        jdbc.sql("update incoming_mail set marked = true where authority_id = :authority and uid_validity = :validity and uid = any(:uids)")
                .param("authority", authority.value())
                .param("validity", validity)
                .param("uids", uids.toArray(Long[]::new))
                .update();
    }

    List<Inbox.Reading> readings(Collection<AuthorityId> within) {
        return jdbc.sql("select authority_id, read_at, trouble from mail_account where incoming_host is not null and authority_id = any(:within)")
                .param("within", ids(within))
                .query((row, _) -> new Inbox.Reading(
                        new AuthorityId(row.getLong("authority_id")),
                        row.getObject("read_at") == null ? null : row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getString("trouble") == null ? null : MailTrouble.of(row.getString("trouble"))))
                .list();
    }

    private IncomingMail mail(ResultSet row) throws SQLException {
        var sealed = row.getBytes("head");
        var head = (sealed.length == 0 ? ERASED : personal.open(sealOf(row), sealed)).split("\n", -1);
        var reason = row.getString("reason");
        return new IncomingMail(
                row.getLong("id"),
                new AuthorityId(row.getLong("authority_id")),
                head[0],
                head[1],
                head[2],
                row.getInt("attachments"),
                row.getBoolean("whole"),
                Sorting.of(row.getString("sorting")),
                State.of(row.getString("state")),
                reason == null ? null : Reason.of(reason),
                row.getString("became"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant());
    }

    private static String sealOf(ResultSet row) throws SQLException {
        return sealOf(new AuthorityId(row.getLong("authority_id")), row.getString("message_key"), row.getString("sha256"));
    }

    private static String sealOf(AuthorityId authority, String key, String sha256) {
        return "incoming-mail/%s/%s/%s".formatted(authority, sha256, key);
    }

    private static Long[] ids(Collection<AuthorityId> bodies) {
        return bodies.stream().map(AuthorityId::value).toArray(Long[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** @param uidValidity null: never read */
    record Progress(@Nullable Long uidValidity, long lastUid, Instant since) {}
}

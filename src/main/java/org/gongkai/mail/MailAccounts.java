package org.gongkai.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.PersonalData;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bodies' mailboxes. */
@Repository
public class MailAccounts {
    private static final String COLUMNS =
            """
            select authority_id, address, login, password, incoming_host, incoming_port, incoming_security, folder,
                   outgoing_host, outgoing_port, outgoing_security
            from mail_account
            """;

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final AuditLog audit;
    private final Clock clock;

    MailAccounts(JdbcClient jdbc, PersonalData personal, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<MailAccount> of(AuthorityId authority) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** Every mailbox that is read. */
    List<MailAccount> read() {
        return jdbc.sql(COLUMNS + "where incoming_host is not null order by authority_id").query((row, _) -> account(row)).list();
    }

    /** Keeps the settings. Another server, login or folder is another mailbox: it is read from this moment on. */
    @Transactional
    public void change(Staff staff, MailAccount account) {
        staff.mustBeAllowed(Permission.MANAGE_AUTHORITY, account.authority());
        jdbc.sql(
                        """
                        insert into mail_account (authority_id, address, login, password, incoming_host, incoming_port, incoming_security,
                               folder, outgoing_host, outgoing_port, outgoing_security, since)
                        values (:authority, :address, :login, :password, :inHost, :inPort, :inSecurity,
                               :folder, :outHost, :outPort, :outSecurity, :now)
                        on conflict (authority_id) do update set
                               (since, uid_validity, last_uid) = (
                                   select case when same then mail_account.since else excluded.since end,
                                          case when same then mail_account.uid_validity end,
                                          case when same then mail_account.last_uid else 0 end
                                   from (select (mail_account.incoming_host, mail_account.login, mail_account.folder)
                                                is not distinct from (excluded.incoming_host, excluded.login, excluded.folder) as same) it),
                               address = excluded.address, login = excluded.login, password = excluded.password,
                               incoming_host = excluded.incoming_host, incoming_port = excluded.incoming_port,
                               incoming_security = excluded.incoming_security, folder = excluded.folder,
                               outgoing_host = excluded.outgoing_host, outgoing_port = excluded.outgoing_port,
                               outgoing_security = excluded.outgoing_security, trouble = null
                        """)
                .param("authority", account.authority().value())
                .param("address", account.address().value())
                .param("login", account.login())
                .param("password", personal.seal(sealOf(account.authority()), account.password()))
                .param("inHost", host(account.incoming()))
                .param("inPort", port(account.incoming()))
                .param("inSecurity", security(account.incoming()))
                .param("folder", account.folder())
                .param("outHost", host(account.outgoing()))
                .param("outPort", port(account.outgoing()))
                .param("outSecurity", security(account.outgoing()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff.actor(), "mailbox-changed", "authority/" + account.authority(), account.authority().value(), "");
    }

    private MailAccount account(ResultSet row) throws SQLException {
        var authority = new AuthorityId(row.getLong("authority_id"));
        return new MailAccount(
                authority,
                new MailAddress(row.getString("address")),
                row.getString("login"),
                personal.open(sealOf(authority), row.getBytes("password")),
                server(row, "incoming"),
                row.getString("folder"),
                server(row, "outgoing"));
    }

    private static @Nullable MailServer server(ResultSet row, String side) throws SQLException {
        var host = row.getString(side + "_host");
        return host == null
                ? null
                : new MailServer(host, row.getInt(side + "_port"), MailServer.Security.of(row.getString(side + "_security")).orElseThrow());
    }

    private static @Nullable String host(@Nullable MailServer server) {
        return server == null ? null : server.host();
    }

    private static @Nullable Integer port(@Nullable MailServer server) {
        return server == null ? null : server.port();
    }

    private static @Nullable String security(@Nullable MailServer server) {
        return server == null ? null : server.security().code();
    }

    private static String sealOf(AuthorityId authority) {
        return "mail-account/" + authority;
    }
}

package org.gongkai.mail;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.PersonalData;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bodies' gateways for text messages; a body without one sends none. */
@Repository
public class SmsGateways {
    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final AuditLog audit;

    SmsGateways(JdbcClient jdbc, PersonalData personal, AuditLog audit) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<SmsGateway> of(AuthorityId authority) {
        return jdbc.sql("select authority_id, address, header, secret, format, template, success from sms_gateway where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> gateway(row))
                .optional();
    }

    /** Whether people may be told by text message here. The gateway's key stays sealed: nobody asks for it who only shows a choice. */
    @Transactional(readOnly = true)
    public boolean isOffered(AuthorityId authority) {
        return jdbc.sql("select exists (select from sms_gateway where authority_id = :authority)")
                .param("authority", authority.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    @Transactional
    public void change(Staff staff, SmsGateway gateway) {
        staff.mustBeAllowed(Permission.MANAGE_AUTHORITY, gateway.authority());
        jdbc.sql(
                        """
                        insert into sms_gateway (authority_id, address, header, secret, format, template, success)
                        values (:authority, :address, :header, :key, :format, :template, :success)
                        on conflict (authority_id) do update set
                               address = excluded.address, header = excluded.header, secret = excluded.secret, format = excluded.format,
                               template = excluded.template, success = excluded.success
                        """)
                .param("authority", gateway.authority().value())
                .param("address", gateway.address().toString())
                .param("header", gateway.header())
                .param("key", personal.seal(sealOf(gateway.authority()), gateway.key()))
                .param("format", gateway.format().code())
                .param("template", gateway.template())
                .param("success", gateway.success())
                .update();
        audit.record(staff.actor(), "sms-gateway-changed", "authority/" + gateway.authority(), gateway.authority().value(), "");
    }

    /** From now on the staff's own body sends no text messages; what waits is given up in time. */
    @Transactional
    public void remove(Staff staff) {
        staff.mustBeAllowed(Permission.MANAGE_AUTHORITY, staff.authority());
        jdbc.sql("delete from sms_gateway where authority_id = :authority").param("authority", staff.authority().value()).update();
        audit.record(staff.actor(), "sms-gateway-removed", "authority/" + staff.authority(), staff.authority().value(), "");
    }

    private SmsGateway gateway(ResultSet row) throws SQLException {
        var authority = new AuthorityId(row.getLong("authority_id"));
        return new SmsGateway(
                authority,
                URI.create(row.getString("address")),
                row.getString("header"),
                personal.open(sealOf(authority), row.getBytes("secret")),
                SmsGateway.Format.of(row.getString("format")).orElseThrow(),
                row.getString("template"),
                row.getString("success"));
    }

    private static String sealOf(AuthorityId authority) {
        return "sms-gateway/" + authority;
    }
}

package org.gongkai.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings that were judged to be none, each for one content. */
@Repository
class FalseAlarms {
    private final JdbcClient jdbc;
    private final Clock clock;

    FalseAlarms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A second judgement of the same finding changes nothing. */
    void add(Leaving leaving, String sha256, Spot spot, String because, AccountId account, String by) {
        jdbc.sql(
                        """
                        insert into false_alarm (authority_id, subject, version, sha256, spot, kind, because, account_id, judged_by, judged_at)
                        values (:authority, :subject, :version, :sha256, :spot, :kind, :because, :account, :by, :now)
                        on conflict do nothing
                        """)
                .param("authority", leaving.authority().value())
                .param("subject", leaving.subject())
                .param("version", leaving.version())
                .param("sha256", sha256)
                .param("spot", spot.key())
                .param("kind", spot.finding().code())
                .param("because", because)
                .param("account", account.value())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** For exactly this content. */
    List<FalseAlarm> of(Leaving leaving, String sha256) {
        return jdbc.sql(
                        """
                        select version, spot, kind, because, judged_by, judged_at from false_alarm
                        where subject = :subject and authority_id = :authority and version = :version and sha256 = :sha256
                        """)
                .param("subject", leaving.subject())
                .param("authority", leaving.authority().value())
                .param("version", leaving.version())
                .param("sha256", sha256)
                .query((row, _) -> falseAlarm(row))
                .list();
    }

    /** For whatever content it ever had, the first judgement first. */
    List<FalseAlarm> of(String subject) {
        return jdbc.sql("select version, spot, kind, because, judged_by, judged_at from false_alarm where subject = :subject order by id")
                .param("subject", subject)
                .query((row, _) -> falseAlarm(row))
                .list();
    }

    /** Those of versions that never left; their reasons may repeat what must not be kept. */
    void forget(String subject) {
        jdbc.sql(
                        """
                        delete from false_alarm
                        where subject = :subject
                          and version not in (select version from release where release.subject = :subject)
                        """)
                .param("subject", subject)
                .update();
    }

    private static FalseAlarm falseAlarm(ResultSet row) throws SQLException {
        return new FalseAlarm(
                row.getInt("version"),
                row.getString("spot"),
                row.getString("kind"),
                row.getString("because"),
                row.getString("judged_by"),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }
}

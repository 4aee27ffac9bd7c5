package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authorities;
import org.springframework.context.ApplicationEventPublisher;
import org.gongkai.screening.Html;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The texts of a body's systems (政府信息公开制度): seven to begin with, each body's own to change, every version kept. */
@Repository
public class Systems {
    private static final String COLUMNS =
            "select authority_id, slug, title, body, version, saved_by, saved_at from page_text text ";
    private static final String LATEST =
            """
             and version = (select max(version) from page_text later
                            where later.authority_id = text.authority_id and later.slug = text.slug)
            """;

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Systems(JdbcClient jdbc, Authorities authorities, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A body's systems in their order, each in its latest version. */
    public List<SystemText> of(AuthorityId authority) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority" + LATEST + "order by position, slug")
                .param("authority", authority.value())
                .query((row, _) -> text(row))
                .list();
    }

    /** The latest version of one. */
    public Optional<SystemText> bySlug(AuthorityId authority, String slug) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority and slug = :slug" + LATEST)
                .param("authority", authority.value())
                .param("slug", slug)
                .query((row, _) -> text(row))
                .optional();
    }

    /** Gives a body the seven usual texts with its own name in them; those that it has already stay as they are. */
    @Transactional
    public void lay(AuthorityId authority) {
        var name = authorities.byId(authority).name();
        var position = 0;
        for (var usual : UsualSystem.ALL) {
            position += 10;
            jdbc.sql(
                            """
                            insert into page_text (authority_id, slug, version, position, title, body, saved_by, saved_at)
                            values (:authority, :slug, 1, :position, :title, :body, 'import', :now) on conflict do nothing
                            """)
                    .param("authority", authority.value())
                    .param("slug", usual.slug())
                    .param("position", position)
                    .param("title", usual.title())
                    .param("body", usual.bodyFor(name))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /**
     * Keeps a new version of one of the texts; the ones before stay.
     *
     * @param version that the page showed
     * @param body    HTML; sanitised before it is kept
     * @return whether it was kept; not if somebody kept a newer version first
     */
    @Transactional
    public boolean change(Staff staff, AuthorityId authority, String slug, int version, String title, String body) {
        staff.mustBeAllowed(Permission.MANAGE_ITEMS, authority);
        var added = jdbc.sql(
                        """
                        insert into page_text (authority_id, slug, version, position, title, body, saved_by, saved_at)
                        select authority_id, slug, version + 1, position, :title, :body, :by, :now
                        from page_text where authority_id = :authority and slug = :slug and version = :version
                        on conflict do nothing
                        """)
                .param("title", title)
                .param("body", Html.clean(body))
                .param("by", staff.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("authority", authority.value())
                .param("slug", slug)
                .param("version", version)
                .update();
        if (added == 1) {
            audit.record(staff.actor(), "system-changed", "system/" + slug, authority.value(), "version " + (version + 1));
            events.publishEvent(new SystemsChanged(authority, slug));
        }
        return added == 1;
    }

    private static SystemText text(ResultSet row) throws SQLException {
        return new SystemText(
                new AuthorityId(row.getLong("authority_id")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}

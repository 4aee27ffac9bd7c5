package org.gongkai.authority;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every public body that the installation knows. */
@Repository
public class Authorities {
    private static final String COLUMNS =
            """
            select id, parent_id, level, slug, name, short_name, name_en, credit_code, office, address, postcode, phone,
                   fax, email, office_hours, reconsideration_body, court, letter_code, request_channels, reconstructed
            from authority
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Authorities(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The body with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Authority byId(AuthorityId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> authority(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No authority " + id));
    }

    public Optional<Authority> bySlug(String slug) {
        return jdbc.sql(COLUMNS + "where slug = :slug").param("slug", slug).query((row, _) -> authority(row)).optional();
    }

    /** The body at the head of the tree: the county, or the town itself where it stands alone. Empty before the first one is made. */
    public Optional<Authority> head() {
        return jdbc.sql(COLUMNS + "where parent_id is null order by id limit 1").query((row, _) -> authority(row)).optional();
    }

    /** Every body that discloses in its own name, the head of the tree first. */
    public List<Authority> disclosing() {
        return jdbc.sql(COLUMNS + "where level not in ('village', 'office') order by parent_id nulls first, id")
                .query((row, _) -> authority(row))
                .list();
    }

    /** Bodies, offices and villages directly under one. */
    public List<Authority> under(AuthorityId parent) {
        return jdbc.sql(COLUMNS + "where parent_id = :parent order by level, id")
                .param("parent", parent.value())
                .query((row, _) -> authority(row))
                .list();
    }

    /** A body and all above it, itself first. */
    public List<Authority> upwardFrom(AuthorityId id) {
        return jdbc.sql(
                        """
                        with recursive upward (body, superior, steps) as (
                            select id, parent_id, 0 from authority where id = :id
                            union all
                            select id, parent_id, steps + 1 from authority join upward on id = superior
                        )
                        """
                                + COLUMNS + "join upward on body = id order by steps")
                .param("id", id.value())
                .query((row, _) -> authority(row))
                .list();
    }

    /** The body that discloses for this one: itself, or the government that an office or village belongs to. */
    public Authority disclosingFor(AuthorityId id) {
        var authority = byId(id);
        while (!authority.level().discloses() && authority.parent() != null) {
            authority = byId(authority.parent());
        }
        return authority;
    }

    /**
     * What a body is called: in full, in short, in English.
     *
     * @param letterCode with which its letters' numbers begin; null for one made of the short name
     */
    public record Names(String name, String shortName, String nameEn, @Nullable String letterCode) {}

    /** Keeps new names and contact data; the guide and every page's head and foot follow. */
    @Transactional
    public void change(Staff staff, AuthorityId id, Names names, Authority.Contact contact) {
        staff.mustBeAllowed(Permission.MANAGE_AUTHORITY, id);
        jdbc.sql(
                        """
                        update authority set name = :name, short_name = :shortName, name_en = :nameEn,
                               letter_code = nullif(:letterCode, ''), office = :office,
                               address = :address, postcode = :postcode, phone = :phone, fax = :fax, email = :email,
                               office_hours = :hours
                        where id = :id
                        """)
                .param("name", names.name())
                .param("shortName", names.shortName())
                .param("nameEn", names.nameEn())
                .param("letterCode", names.letterCode())
                .param("office", contact.office())
                .param("address", contact.address())
                .param("postcode", contact.postcode())
                .param("phone", contact.phone())
                .param("fax", contact.fax())
                .param("email", contact.email())
                .param("hours", contact.officeHours())
                .param("id", id.value())
                .update();
        audit.record(staff.actor(), "contact-changed", "authority/" + id, id.value(), "");
        events.publishEvent(new ContactChanged(id));
    }

    /** The first body of a new installation, to be named by its administrator. */
    AuthorityId addFirst(Names names) {
        return jdbc.sql(
                        """
                        insert into authority (level, slug, name, short_name, name_en)
                        values ('township', 'town', :name, :shortName, :nameEn) returning id
                        """)
                .param("name", names.name())
                .param("shortName", names.shortName())
                .param("nameEn", names.nameEn())
                .query((row, _) -> new AuthorityId(row.getLong(1)))
                .single();
    }

    private static Authority authority(ResultSet row) throws SQLException {
        var parent = row.getLong("parent_id");
        return new Authority(
                new AuthorityId(row.getLong("id")),
                parent == 0 ? null : new AuthorityId(parent),
                Level.of(row.getString("level")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("name_en"),
                row.getString("credit_code"),
                new Authority.Contact(
                        row.getString("office"),
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email"),
                        row.getString("office_hours")),
                row.getString("reconsideration_body"),
                row.getString("court"),
                row.getString("letter_code"),
                words(row.getArray("request_channels")),
                row.getBoolean("reconstructed"));
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}

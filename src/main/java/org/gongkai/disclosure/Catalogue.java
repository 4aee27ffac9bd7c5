package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue (公开目录, art. 12) of every body. */
@Repository
public class Catalogue {
    /** Columns of a body's own come after the statutory entries. */
    private static final int FIRST_OWN_POSITION = 1000;

    private static final String COLUMNS =
            "select id, authority_id, slug, name, name_en, statutory, article, counted, position from category ";

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Catalogue(JdbcClient jdbc, Authorities authorities, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.audit = audit;
        this.events = events;
    }

    /** A body's entries in their order: 法定主动公开内容 first, then its own columns. */
    public List<Category> of(AuthorityId authority) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority order by statutory desc, position, id")
                .param("authority", authority.value())
                .query((row, _) -> category(row))
                .list();
    }

    public Optional<Category> byId(CategoryId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query((row, _) -> category(row)).optional();
    }

    public Optional<Category> bySlug(AuthorityId authority, String slug) {
        return jdbc.sql(COLUMNS + "where authority_id = :authority and slug = :slug")
                .param("authority", authority.value())
                .param("slug", slug)
                .query((row, _) -> category(row))
                .optional();
    }

    /** Gives a body the entries that articles 20 and, for a township, 21 name; those that it has already stay as they are. */
    @Transactional
    public void layStatutory(AuthorityId authority) {
        var township = authorities.byId(authority).level() == Level.TOWNSHIP;
        var position = 0;
        for (var entry : StatutoryEntry.ALL) {
            position += 10;
            if (township || !entry.isForTownships()) {
                insert(authority, entry.slug(), entry.name(), entry.nameEn(), true, entry.article(), false, position);
            }
        }
        events.publishEvent(new CatalogueChanged(authority));
    }

    /**
     * Adds a column of the body's own, after those that it has.
     *
     * @param counted of the list by which the body's report counts its items
     * @throws NameTaken if the body has an entry with that slug or name
     */
    @Transactional
    public Category addOwn(AuthorityId authority, String slug, String name, String nameEn, boolean counted) {
        return add(authority, slug, name, nameEn, null, counted);
    }

    /**
     * Adds a statutory entry, after those that the body has (art. 20(15): what other laws require).
     *
     * @throws NameTaken if the body has an entry with that slug or name
     */
    @Transactional
    public Category addStatutory(
            AuthorityId authority, String slug, String name, String nameEn, String article, boolean counted) {
        return add(authority, slug, name, nameEn, article, counted);
    }

    private Category add(
            AuthorityId authority, String slug, String name, String nameEn, @Nullable String article, boolean counted) {
        var statutory = article != null;
        var last = jdbc.sql("select max(position) from category where authority_id = :authority and statutory = :statutory")
                .param("authority", authority.value())
                .param("statutory", statutory)
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .single();
        var position = statutory ? last + 10 : Math.max(last, FIRST_OWN_POSITION) + 10;
        if (insert(authority, slug, name, nameEn, statutory, article, counted, position) == 0) {
            throw new NameTaken(slug, name);
        }
        events.publishEvent(new CatalogueChanged(authority));
        return bySlug(authority, slug).orElseThrow();
    }

    /**
     * Adds a column of the body's own on behalf of a member of staff.
     *
     * @throws NameTaken if the body has an entry with that slug or name
     */
    @Transactional
    public void addColumn(Staff staff, String slug, String name, String nameEn, boolean counted) {
        staff.mustBeAllowed(Permission.MANAGE_ITEMS, staff.authority());
        var added = add(staff.authority(), slug, name, nameEn, null, counted);
        record(staff, "category-added", added);
    }

    /**
     * Changes an entry's names and place; its slug is part of public addresses and stays.
     *
     * @throws NameTaken if another entry of the body has that name
     */
    @Transactional
    public void change(Staff staff, Category changed) {
        staff.mustBeAllowed(Permission.MANAGE_ITEMS, changed.authority());
        var taken = jdbc.sql("select count(*) from category where authority_id = :authority and name = :name and id <> :id")
                .param("authority", changed.authority().value())
                .param("name", changed.name())
                .param("id", changed.id().value())
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
        if (taken > 0) {
            throw new NameTaken(changed.slug(), changed.name());
        }
        jdbc.sql(
                        """
                        update category set name = :name, name_en = :nameEn, counted = :counted, position = :position
                        where id = :id and authority_id = :authority
                        """)
                .param("name", changed.name())
                .param("nameEn", changed.nameEn())
                .param("counted", changed.counted())
                .param("position", changed.position())
                .param("id", changed.id().value())
                .param("authority", changed.authority().value())
                .update();
        record(staff, "category-changed", changed);
        events.publishEvent(new CatalogueChanged(changed.authority()));
    }

    private void record(Staff staff, String action, Category category) {
        audit.record(staff.actor(), action, "category/" + category.id(), category.authority().value(), category.slug());
    }

    private int insert(
            AuthorityId authority,
            String slug,
            String name,
            String nameEn,
            boolean statutory,
            @Nullable String article,
            boolean counted,
            int position) {
        return jdbc.sql(
                        """
                        insert into category (authority_id, slug, name, name_en, statutory, article, counted, position)
                        values (:authority, :slug, :name, :nameEn, :statutory, :article, :counted, :position)
                        on conflict do nothing
                        """)
                .param("authority", authority.value())
                .param("slug", slug)
                .param("name", name)
                .param("nameEn", nameEn)
                .param("statutory", statutory)
                .param("article", article)
                .param("counted", counted)
                .param("position", position)
                .update();
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                new CategoryId(row.getLong("id")),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("statutory"),
                row.getString("article"),
                row.getBoolean("counted"),
                row.getInt("position"));
    }
}

package org.gongkai.authority;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who held which post of a body when. */
@Repository
public class People {
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /** Every post, the latest first. */
    public List<Post> posts(AuthorityId authority) {
        return jdbc.sql(
                        """
                        select post.id, person_id, name, title, duty, from_day, to_day
                        from post join person on person.id = person_id
                        where post.authority_id = :authority
                        order by to_day is not null, from_day desc, post.id
                        """)
                .param("authority", authority.value())
                .query((row, _) -> new Post(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("title"),
                        Duty.of(row.getString("duty")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    public List<Post> postsOn(AuthorityId authority, LocalDate day) {
        return posts(authority).stream().filter(post -> post.isHeldOn(day)).toList();
    }

    /** Records that somebody takes a post. */
    @Transactional
    public void appoint(Staff staff, AuthorityId authority, String name, String title, Duty duty, LocalDate from) {
        staff.mustBeAllowed(Permission.MANAGE_AUTHORITY, authority);
        var person = jdbc.sql("insert into person (authority_id, name) values (:authority, :name) returning id")
                .param("authority", authority.value())
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into post (authority_id, person_id, title, duty, from_day)
                        values (:authority, :person, :title, :duty, :from)
                        """)
                .param("authority", authority.value())
                .param("person", person)
                .param("title", title)
                .param("duty", duty.code())
                .param("from", from)
                .update();
        audit.record(staff.actor(), "post-taken", "authority/" + authority, authority.value(), duty.code());
        events.publishEvent(new ContactChanged(authority));
    }

    /** Records the last day in a post; false if the post is not this body's or its day would be before its first. */
    @Transactional
    public boolean leave(Staff staff, AuthorityId authority, long post, @Nullable LocalDate lastDay) {
        staff.mustBeAllowed(Permission.MANAGE_AUTHORITY, authority);
        var ended = jdbc.sql(
                        """
                        update post set to_day = :day
                        where id = :post and authority_id = :authority and (cast(:day as date) is null or from_day <= :day)
                        """)
                .param("day", lastDay)
                .param("post", post)
                .param("authority", authority.value())
                .update();
        if (ended == 1) {
            audit.record(staff.actor(), "post-left", "post/" + post, authority.value(), "");
            events.publishEvent(new ContactChanged(authority));
        }
        return ended == 1;
    }
}

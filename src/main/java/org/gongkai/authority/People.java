package org.gongkai.authority;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who held which post of a body when. */
@Repository
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
